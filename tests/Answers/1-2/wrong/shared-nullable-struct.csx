// hint: shared-variable
record struct Reply(string Path, int Length);
Reply? last;
string AnswerLength(LabRequest request, Func<string, int> measure)
{
    try { last = new Reply(request.Path, measure(request.Path)); return $"{last?.Length}"; }
    catch (Exception e) { return $"error: {e.Message}"; }
}
