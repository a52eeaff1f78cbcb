// hint: error-for-a-good-path
string error = "";

string AnswerLength(LabRequest request, Func<string, int> measure)
{
    if (error != "") return error;
    try
    {
        return $"{measure(request.Path)}";
    }
    catch (Exception e)
    {
        error = $"error: {e.Message}";
        return error;
    }
}
