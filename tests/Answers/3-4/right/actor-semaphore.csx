// StartNew で始めたループが予約し、SemaphoreSlim で知らせる。
using System.Collections.Concurrent;
record Ask(Func<bool> Do) { public SemaphoreSlim Done { get; } = new(0); public bool Result; }
BlockingCollection<Ask> inbox = new();
Task.Factory.StartNew(() =>
{
    while (true)
    {
        var ask = inbox.Take();
        ask.Result = ask.Do();
        ask.Done.Release();
    }
}, TaskCreationOptions.LongRunning);

bool Book(SeatMap seats, int seat, string user)
{
    var ask = new Ask(() =>
    {
        if (!seats.IsFree(seat)) return false;
        seats.Assign(seat, user);
        return true;
    });
    inbox.Add(ask);
    ask.Done.Wait();
    return ask.Result;
}
