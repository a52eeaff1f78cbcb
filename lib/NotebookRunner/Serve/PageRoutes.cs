using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace NotebookRunner;

/// <summary>The addresses of the pages, of what they load, and of their events.</summary>
internal static class PageRoutes
{
    public static void Map(WebApplication app, ServedCourse course, ServePages pages)
    {
        app.MapGet("/", () => Page(pages.Index()));
        app.MapGet("/kernels", () => Page(pages.Kernels()));
        app.MapGet("/licences", () => Page(pages.Licences()));
        app.MapGet("/chapters/{chapter}", (string chapter) =>
        {
            var session = course.Open(chapter);
            session.Pages.Expect();
            session.Kernel.WarmUp();
            return Page(pages.Chapter(session));
        });
        app.MapGet(PlotlyFile.Address, () => course.Plotly.Script is { } script
            ? Results.Bytes(script, "text/javascript; charset=utf-8")
            : throw new ServeProblem(StatusCodes.Status404NotFound, "グラフを描くプログラムは、準備のセルを実行すると使えます。"));
        app.MapGet("/assets/{file}", (string file) => ServeAssets.Find(file) is var (content, type)
            ? Results.Bytes(content, type)
            : throw new ServeProblem(StatusCodes.Status404NotFound, "このファイルはありません。"));
        app.Map("/events", context => EventsAsync(context, course, app.Lifetime.ApplicationStopping));
    }

    private static IResult Page(string html) => Results.Content(html, "text/html", Encoding.UTF8);

    private static async Task EventsAsync(HttpContext context, ServedCourse course, CancellationToken ending)
    {
        if (!context.WebSockets.IsWebSocketRequest)
            throw new ServeProblem(StatusCodes.Status400BadRequest, "このアドレスは、ページのスクリプトが使います。");
        var session = context.Request.Query["chapter"] is [{ Length: > 0 } chapter] ? course.Open(chapter) : null;
        var log = session?.Chapter.Events ?? course.Events;
        var since = long.TryParse(context.Request.Query["since"], out var number) ? number : log.Latest;
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        session?.Pages.Add();
        try
        {
            await EventSocket.SendAsync(socket, log, since, ending);
        }
        finally
        {
            session?.Pages.Remove();
        }
    }
}
