using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NotebookRunner;

/// <summary>Answers what went wrong with a sentence: as JSON to a page's script, as a page to a browser.</summary>
internal static class ProblemAnswers
{
    public static async Task PassAsync(HttpContext context, Func<Task> next)
    {
        try
        {
            await next();
        }
        catch (ServeProblem e)
        {
            await AnswerAsync(context, e);
        }
        catch (BadHttpRequestException e)
        {
            await AnswerAsync(context, new ServeProblem(e.StatusCode, "送られた内容を読めません。ページを読み込み直してください。"));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more.
        }
        catch (Exception e) when (e is not (IOException or UnauthorizedAccessException))
        {
            await AnswerAsync(context, new ServeProblem(StatusCodes.Status500InternalServerError, $"サーバーの中で問題が起きました（{e.Message}）。ページを読み込み直し、それでも続くなら、サーバーを起動し直してください。"));
        }
        catch (Exception e)
        {
            await AnswerAsync(context, new ServeProblem(StatusCodes.Status500InternalServerError, $"ファイルを読み書きできません（{e.Message}）。ディスクの空きとファイルの権限を確かめてください。"));
        }
    }

    private static async Task AnswerAsync(HttpContext context, ServeProblem problem)
    {
        if (context.Response.HasStarted)
            return;
        context.Response.StatusCode = problem.Status;
        if (HttpMethods.IsGet(context.Request.Method) && !context.Request.Path.StartsWithSegments("/api"))
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync(SiteHtml.Page(new PageHead("開けません", problem.Message), PageFrame.Site with { Index = "/", Header = ServePages.Header, Bare = true }, $"<main id=\"content\"><h1>開けません</h1><p>{SiteHtml.Encode(problem.Message)}</p></main>"));
            return;
        }

        var answer = JsonSerializer.SerializeToNode(problem.Details, ServeJson.Options) as JsonObject ?? [];
        answer["sentence"] = problem.Message;
        await context.Response.WriteAsJsonAsync(answer, ServeJson.Options);
    }
}
