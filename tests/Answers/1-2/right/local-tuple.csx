// メソッドの中のタプルと、最後のパスを書き残すだけの共有のタプル
(string Path, int Length) last;
string AnswerLength(LabRequest request, Func<string, int> measure)
{
    (string Path, int Length) mine = (request.Path, 0);
    try { mine.Length = measure(mine.Path); last = mine; return mine.Length.ToString(); }
    catch (Exception e) { return $"error: {e.Message}"; }
}
