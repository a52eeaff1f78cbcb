// hint: message-missing
string AnswerLength(LabRequest request, Func<string, int> measure)
{
    try
    {
        return $"{measure(request.Path)}";
    }
    catch (Exception e)
    {
        return $"error: {e}";
    }
}
