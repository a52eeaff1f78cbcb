// hint: wait-gave-up
string AnswerLength(LabRequest request, Func<string, int> measure)
{
    var task = Task.Run(() => measure(request.Path));
    try
    {
        return task.Wait(50) ? task.Result.ToString() : "error: timeout";
    }
    catch (AggregateException e) { return $"error: {e.InnerException!.Message}"; }
}
