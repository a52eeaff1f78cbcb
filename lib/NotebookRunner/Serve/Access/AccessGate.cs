using Microsoft.AspNetCore.Http;

namespace NotebookRunner;

/// <summary>
/// Lets through only the learner's own browser. A page of another site can send requests to this machine, and its name can be
/// made to lead here: so each request names an allowed host, bears the cookie, and where it changes or runs something, comes from
/// a page of this server.
/// </summary>
/// <param name="keys">The secrets.</param>
/// <param name="hosts">The names by which the server may be called.</param>
/// <param name="port">Its port, which names the cookie: cookies are shared by all ports of a host.</param>
internal sealed class AccessGate(AccessKeys keys, IReadOnlySet<string> hosts, int port)
{
    public const string PageTokenHeader = "X-Course-Token";

    private const string NoEntrance =
        "このページは、ターミナルに表示されたリンクから開いてください。リンクは 1 回だけ使えます。ターミナルで Enter キーを押すと、新しいリンクが表示されます。";

    private string Cookie => $"course-{port}";

    public async Task PassAsync(HttpContext context, Func<Task> next)
    {
        if (!hosts.Contains(context.Request.Host.Host))
            throw new ServeProblem(StatusCodes.Status421MisdirectedRequest, "この名前では開けません。ターミナルに表示されたリンクを使ってください。");
        if (context.Request.Query["token"] is [{ } token])
        {
            Enter(context, token);
            return;
        }

        if (!HasCookie(context))
            throw new ServeProblem(StatusCodes.Status403Forbidden, NoEntrance);
        if (Changes(context.Request) && !IsFromOwnPage(context.Request))
            throw new ServeProblem(StatusCodes.Status403Forbidden, "このページは、前に起動したサーバーのものです。ページを読み込み直してください。");
        await next();
    }

    // Out of the address at once: it would stay in the browser's history and on a projector.
    private void Enter(HttpContext context, string token)
    {
        if (keys.Use(token))
            context.Response.Cookies.Append(Cookie, keys.Session, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true });
        else if (!HasCookie(context))
            throw new ServeProblem(StatusCodes.Status403Forbidden, NoEntrance);
        // Two slashes would lead to another host.
        context.Response.Redirect("/" + context.Request.Path.ToUriComponent().TrimStart('/'));
    }

    private bool HasCookie(HttpContext context) => AccessKeys.Matches(context.Request.Cookies[Cookie], keys.Session);

    private static bool Changes(HttpRequest request) => !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) || request.HttpContext.WebSockets.IsWebSocketRequest;

    // A browser lets no page set a socket's headers, but says truly where it comes from.
    private bool IsFromOwnPage(HttpRequest request) =>
        request.Headers.Origin is [{ } origin] && origin == $"{request.Scheme}://{request.Host}"
        && (request.HttpContext.WebSockets.IsWebSocketRequest || AccessKeys.Matches(request.Headers[PageTokenHeader], keys.Page));
}
