// hint: no-lock
using System.Collections.Concurrent;
BlockingCollection<(SeatMap Seats, int Seat, string User, TaskCompletionSource<bool> Done)> inbox = new();
Task.Run(() =>
{
    foreach (var (seats, seat, user, done) in inbox.GetConsumingEnumerable())
    {
        seats.Assign(seat, user);
        done.SetResult(true);
    }
});
bool Book(SeatMap seats, int seat, string user)
{
    if (!seats.IsFree(seat)) return false;
    TaskCompletionSource<bool> done = new();
    inbox.Add((seats, seat, user, done));
    return done.Task.Result;
}
