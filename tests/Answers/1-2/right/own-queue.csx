// 呼び出しごとのキューと、記録を残すだけの共有のキュー
using System.Collections.Concurrent;
ConcurrentQueue<string> log = new();
string AnswerLength(LabRequest request, Func<string, int> measure)
{
    ConcurrentQueue<string> mine = new();
    try { mine.Enqueue(measure(request.Path).ToString()); }
    catch (Exception e) { mine.Enqueue($"error: {e.Message}"); }
    mine.TryDequeue(out string reply);
    log.Enqueue(reply);
    return reply;
}
