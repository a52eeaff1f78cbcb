// hint: waits-for-others
SemaphoreSlim one = new(1, 1);

string AnswerLength(LabRequest request, Func<string, int> measure)
{
    one.Wait();
    try
    {
        int length = measure(request.Path);
        one.Release();
        return $"{length}";
    }
    catch (Exception e)
    {
        return $"error: {e.Message}";
    }
}
