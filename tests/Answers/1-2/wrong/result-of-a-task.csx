// hint: message-wrapped
string AnswerLength(LabRequest request, Func<string, int> measure)
{
    try
    {
        return Task.Run(() => $"{measure(request.Path)}").Result;
    }
    catch (Exception e)
    {
        return $"error: {e.Message}";
    }
}
