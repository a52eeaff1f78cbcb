// async メソッドに数えさせ、終わるのを待つ。
SemaphoreSlim gate = new(1, 1);

async Task CountAsync(SharedNumber visits, Action work)
{
    await gate.WaitAsync();
    try
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
    finally { gate.Release(); }
}

void CountVisit(SharedNumber visits, Action work) => CountAsync(visits, work).GetAwaiter().GetResult();
