// hint: failure-looks-like-success
string AnswerLength(LabRequest request, Func<string, int> measure)
{
    int length = 0;
    try
    {
        length = measure(request.Path);
    }
    catch
    {
    }
    return $"{length}";
}
