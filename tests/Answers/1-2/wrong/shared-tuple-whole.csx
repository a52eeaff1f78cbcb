// hint: shared-variable
(string Path, string Reply) last = ("", "");
string AnswerLength(LabRequest request, Func<string, int> measure)
{
    try { last = (request.Path, measure(request.Path).ToString()); }
    catch (Exception e) { last = (request.Path, $"error: {e.Message}"); }
    return last.Reply;
}
