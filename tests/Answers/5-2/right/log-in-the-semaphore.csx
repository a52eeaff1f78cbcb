// 数えた値を List にも残す。セマフォの中で加える。
using System.Threading;
List<int> log = new();
SemaphoreSlim gate = new(1, 1);
async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    await gate.WaitAsync();
    try
    {
        int t = visits.Read();
        await workAsync();
        log.Add(t);
        visits.Write(t + 1);
    }
    finally { gate.Release(); }
}
