// 容量 1 の Channel をロックの代わりにする。
using System.Threading.Channels;

Channel<int> token = Channel.CreateBounded<int>(1);
token.Writer.TryWrite(0);

void CountVisit(SharedNumber visits, Action work)
{
    int held = token.Reader.ReadAsync().AsTask().GetAwaiter().GetResult();
    try
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
    finally { token.Writer.TryWrite(held); }
}
