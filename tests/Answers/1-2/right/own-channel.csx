// 呼び出しごとの Channel で、結果を受け取る
using System.Threading.Channels;
string AnswerLength(LabRequest request, Func<string, int> measure)
{
    Channel<string> mine = Channel.CreateBounded<string>(1);
    try { mine.Writer.TryWrite(measure(request.Path).ToString()); }
    catch (Exception e) { mine.Writer.TryWrite($"error: {e.Message}"); }
    return mine.Reader.TryRead(out string reply) ? reply : "";
}
