// hint: message-wrapped
string AnswerLength(LabRequest request, Func<string, int> measure)
{
    var task = Task.Factory.StartNew(() => measure(request.Path));
    try
    {
        task.Wait();
        return task.Result.ToString();
    }
    catch (Exception e) { return $"error: {e.Message}"; }
}
