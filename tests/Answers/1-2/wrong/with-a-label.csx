// hint: not-the-length
string AnswerLength(LabRequest request, Func<string, int> measure)
{
    try
    {
        return $"length = {measure(request.Path)}";
    }
    catch (Exception e)
    {
        return $"error: {e.Message}";
    }
}
