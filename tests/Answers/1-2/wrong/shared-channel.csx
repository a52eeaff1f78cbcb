// hint: shared-variable
using System.Threading.Channels;
Channel<string> paths = Channel.CreateUnbounded<string>();
string AnswerLength(LabRequest request, Func<string, int> measure)
{
    paths.Writer.TryWrite(request.Path);
    paths.Reader.TryRead(out string path);
    try { return measure(path).ToString(); }
    catch (Exception e) { return $"error: {e.Message}"; }
}
