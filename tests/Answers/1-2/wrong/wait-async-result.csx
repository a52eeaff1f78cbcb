// hint: wait-gave-up
string AnswerLength(LabRequest request, Func<string, int> measure)
{
    try { return Task.Run(() => measure(request.Path)).WaitAsync(TimeSpan.FromSeconds(2)).Result.ToString(); }
    catch (AggregateException e) when (e.InnerException is TimeoutException) { return "error: timeout"; }
    catch (AggregateException e) { return $"error: {e.InnerException.Message}"; }
}
