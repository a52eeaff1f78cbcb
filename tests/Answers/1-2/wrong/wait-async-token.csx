// hint: wait-gave-up
string AnswerLength(LabRequest request, Func<string, int> measure)
{
    using var cts = new CancellationTokenSource(2000);
    try { return Task.Run(() => measure(request.Path)).WaitAsync(cts.Token).GetAwaiter().GetResult().ToString(); }
    catch (OperationCanceledException) { return "error: timeout"; }
    catch (Exception e) { return $"error: {e.Message}"; }
}
