// hint: shared-variable
(string Path, int Length) current;
string AnswerLength(LabRequest request, Func<string, int> measure)
{
    current.Path = request.Path;
    try { current.Length = measure(current.Path); return $"{current.Length}"; }
    catch (Exception e) { return $"error: {e.Message}"; }
}
