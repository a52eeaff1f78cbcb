// hint: shared-variable
using System.Threading.Channels;
Channel<string> replies = Channel.CreateUnbounded<string>();
string AnswerLength(LabRequest request, Func<string, int> measure)
{
    try { replies.Writer.TryWrite(measure(request.Path).ToString()); }
    catch (Exception e) { replies.Writer.TryWrite($"error: {e.Message}"); }
    replies.Reader.TryRead(out string reply);
    return reply;
}
