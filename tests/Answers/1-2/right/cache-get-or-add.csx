// 1 度測ったパスは覚えておく。例外は覚えない。
using System.Collections.Concurrent;
ConcurrentDictionary<string, int> lengths = new();

string AnswerLength(LabRequest request, Func<string, int> measure)
{
    try { return lengths.GetOrAdd(request.Path, measure).ToString(); }
    catch (Exception e) { return $"error: {e.Message}"; }
}
