// ジェネリックなメソッドで、例外を値に変える。
TResult Try<TResult>(Func<TResult> action, Func<Exception, TResult> otherwise)
{
    try { return action(); }
    catch (Exception e) { return otherwise(e); }
}

string AnswerLength(LabRequest request, Func<string, int> measure) =>
    Try(() => measure(request.Path).ToString(), e => $"error: {e.Message}");
