// hint: shared-variable
string path = "";

string AnswerLength(LabRequest request, Func<string, int> measure)
{
    path = request.Path;
    try
    {
        measure(request.Path);
        return $"{path.Length}";
    }
    catch (Exception e)
    {
        return $"error: {e.Message}";
    }
}
