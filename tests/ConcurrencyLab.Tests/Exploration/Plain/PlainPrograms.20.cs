using System.Collections.Concurrent;
using System.Threading.Channels;

#pragma warning disable SYSLIB0054, VSTHRD002, xUnit1031, IDE0079 // The older volatile operations are what is tested; so are waits on the thread.
namespace ConcurrencyLab.Tests;

/// <summary>Collections, tasks and tokens, by their less usual calls.</summary>
internal static partial class PlainPrograms
{
    public static PlainProgram A_channel_that_may_be_empty()
    {
        var channel = Channel.CreateUnbounded<int>();
        var seen = 0;
        return new(() => (channel, seen) = (Channel.CreateUnbounded<int>(), 0), () => seen, () => channel.Writer.TryWrite(1), () => seen = channel.Reader.TryRead(out var item) ? item : 0) { Ends = ["0", "1"] };
    }

    public static PlainProgram A_value_that_is_computed_again()
    {
        ConcurrentDictionary<string, int> map = new();
        var calls = 0;
        return new(() => (map, calls) = (new(), 0), () => $"{map["k"]} {calls}", Add, Add) { Ends = ["2 2", "2 3"] };

        void Add() => map.AddOrUpdate(
            "k",
            _ =>
            {
                Interlocked.Increment(ref calls);
                return 1;
            },
            (_, seen) =>
            {
                Interlocked.Increment(ref calls);
                return seen + 1;
            });
    }

    public static PlainProgram Who_calls_what_is_registered()
    {
        CancellationTokenSource source = new();
        var by = "";
        return new(() => (source, by) = (new(), ""), () => by, () => source.Token.Register(() => by += Environment.CurrentManagedThreadId), () => source.Cancel()) { Ends = ["1001", "1002"] };
    }

    public static PlainProgram An_older_volatile_write()
    {
        var (x, seen) = (0, 0);
        return new(() => (x, seen) = (0, 0), () => seen, () => Thread.VolatileWrite(ref x, 1), () => seen = Thread.VolatileRead(ref x)) { Ends = ["0", "1"] };
    }

    public static PlainProgram Room_that_may_come_in_time()
    {
        BlockingCollection<int> queue = new(1);
        var added = false;
        return new(() => (queue, added) = (new(1) { 1 }, false), () => $"{added} {queue.Count}", () => added = queue.TryAdd(2, TimeSpan.FromSeconds(1)), () => queue.TryTake(out _)) { Ends = ["False 0", "True 1"] };
    }

    public static PlainProgram An_exception_that_is_looked_for()
    {
        var seen = false;
        Task task = Task.CompletedTask;
        return new(() => seen = false, () => seen, () =>
        {
            task = Task.Run(() => throw new InvalidOperationException());
            seen = task.Exception is not null;
            try
            {
                task.Wait();
            }
            catch (AggregateException)
            {
            }
        }) { Ends = ["False", "True"] };
    }

    public static PlainProgram A_participant_that_comes()
    {
        Barrier barrier = new(1);
        var seen = 0L;
        return new(() => (barrier, seen) = (new(1), 0), () => seen, () => barrier.SignalAndWait(), () =>
        {
            seen = barrier.AddParticipant();
            barrier.RemoveParticipant();
        }) { Ends = ["0", "1"] };
    }
}
