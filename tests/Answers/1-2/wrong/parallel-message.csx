// hint: message-wrapped
string AnswerLength(LabRequest request, Func<string, int> measure)
{
    int length = 0;
    try
    {
        Parallel.Invoke(() => length = measure(request.Path));
        return length.ToString();
    }
    catch (Exception e) { return $"error: {e.Message}"; }
}
