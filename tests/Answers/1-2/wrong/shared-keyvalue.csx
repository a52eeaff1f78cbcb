// hint: shared-variable
KeyValuePair<string, int> last;
string AnswerLength(LabRequest request, Func<string, int> measure)
{
    try { last = new(request.Path, measure(request.Path)); return last.Value.ToString(); }
    catch (Exception e) { return $"error: {e.Message}"; }
}
