// hint: wait-gave-up
string AnswerLength(LabRequest request, Func<string, int> measure)
{
    int n = 0; string error = null;
    Task t = Task.Run(() => { try { n = measure(request.Path); } catch (Exception e) { error = e.Message; } });
    try { t.WaitAsync(TimeSpan.FromSeconds(2)).GetAwaiter().GetResult(); } catch (TimeoutException) { return "error: timeout"; }
    return error is null ? $"{n}" : $"error: {error}";
}
