// hint: shared-variable
int length;
string AnswerLength(LabRequest request, Func<string, int> measure)
{
    try { length = measure(request.Path); return length.ToString(); }
    catch (Exception e) { return $"error: {e.Message}"; }
}
