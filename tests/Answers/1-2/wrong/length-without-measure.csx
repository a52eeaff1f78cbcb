// hint: not-measured
string AnswerLength(LabRequest request, Func<string, int> measure)
{
    return $"{request.Path.Length}";
}
