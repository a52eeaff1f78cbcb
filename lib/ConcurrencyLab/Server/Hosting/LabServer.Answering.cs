using Microsoft.AspNetCore.Http;

namespace ConcurrencyLab;

public sealed partial class LabServer
{
    private async Task AnswerAsync(HttpContext context)
    {
        if (!LocalHost.Is(context.Request.Host))
        {
            await RespondAsync(context, StatusCodes.Status421MisdirectedRequest, LocalHost.Refusal(context.Request.Host));
            return;
        }

        var id = Interlocked.Increment(ref _lastRequest);
        var request = new LabRequest(id, context.Request.Path.Value ?? "/", _timeline, context.RequestAborted);
        _timeline.Add(id, RequestEventKind.Received, request.Path);

        var (status, body) = await HandleAsync(request);
        try
        {
            if (!request.Aborted.IsCancellationRequested)
            {
                context.Response.Headers[Reply.RequestNumberHeader] = $"{id}";
                await RespondAsync(context, status, body);
            }
        }
        finally
        {
            _timeline.Add(id, RequestEventKind.Answered);
        }
    }

    private static async Task RespondAsync(HttpContext context, int status, string body)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(body);
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    // Any exception of the learner's code is an answer, not the end of the server.
    private async Task<(int Status, string Body)> HandleAsync(LabRequest request)
    {
        try
        {
            return (StatusCodes.Status200OK, await _handle(request) ?? "");
        }
        catch (OperationCanceledException) when (request.Aborted.IsCancellationRequested)
        {
            request.Log($"handler cancelled path = {request.Path}, the {(_stopping.IsCancellationRequested ? "server stops" : "client has gone")}");
            return (StatusCodes.Status499ClientClosedRequest, "");
        }
#pragma warning disable CA1031
        catch (Exception e)
#pragma warning restore CA1031
        {
            var message = $"{e.GetType().Name}: {e.Message}";
            request.Log($"handler failed path = {request.Path}, {message}");
            return (StatusCodes.Status500InternalServerError, message + "\n");
        }
    }

    private static async Task<string> RunAsync(Executor executor, Func<LabRequest, string> handler, LabRequest request)
    {
        var answer = "";
        await executor.RunAsync(() =>
        {
            using (request.Work())
                answer = handler(request);
        });
        return answer;
    }

    private static async Task<string> RunAsync(Func<LabRequest, Task<string>> handler, LabRequest request)
    {
        using (request.Work())
            return await (handler(request) ?? throw new InvalidOperationException("ハンドラーが Task ではなく null を返しました。async を付けて、文字列を return してください。"));
    }
}
