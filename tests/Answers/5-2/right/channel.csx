// 容量 1 の Channel をロックにする。
var seat = System.Threading.Channels.Channel.CreateBounded<int>(1);
async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    await seat.Writer.WriteAsync(0);
    try
    {
        int t = visits.Read();
        await workAsync();
        visits.Write(t + 1);
    }
    finally { await seat.Reader.ReadAsync(); }
}
