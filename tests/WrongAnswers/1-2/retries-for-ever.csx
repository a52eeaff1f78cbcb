// verdict: timed-out
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
