// hint: exception-escapes
string AnswerLength(LabRequest request, Func<string, int> measure)
{
    int length = measure(request.Path);
    return $"{length}";
}
