// hint: not-measured
int length = 0;
string AnswerLength(LabRequest request, Func<string, int> measure)
{
    try
    {
        Task.Run(() => length = measure(request.Path));
        return $"{length}";
    }
    catch (Exception e)
    {
        return $"error: {e.Message}";
    }
}
