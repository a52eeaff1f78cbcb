// hint: endless-loop
string AnswerLength(LabRequest request, Func<string, int> measure)
{
    while (true)
    {
        try
        {
            return $"{measure(request.Path)}";
        }
        catch
        {
        }
    }
}
