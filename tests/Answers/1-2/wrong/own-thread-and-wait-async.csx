// hint: wait-gave-up
string AnswerLength(LabRequest request, Func<string, int> measure)
{
    var done = new TaskCompletionSource<int>();
    new Thread(() =>
    {
        try { done.SetResult(measure(request.Path)); }
        catch (Exception e) { done.SetException(e); }
    }).Start();
    try { return $"{done.Task.WaitAsync(TimeSpan.FromSeconds(2)).GetAwaiter().GetResult()}"; }
    catch (TimeoutException) { return "error: timeout"; }
    catch (Exception e) { return $"error: {e.Message}"; }
}
