#pragma warning disable IDE0059
namespace ConcurrencyLab.Tests;

/// <summary>Where a thread is worth being held: before what others may see or change.</summary>
public sealed class StopsTests
{
    private const int Elements = 20;

    private int[] _shared = new int[Elements];
    private int _total;

    [Fact(Timeout = 900_000)]
    public void What_a_thread_keeps_to_itself_is_no_stop()
    {
        Action body = () =>
        {
            var own = new int[Elements];
            for (var i = 0; i < Elements; i++)
                own[i] = i;
            _total += own[3];
        };

        // The read of the total, and the write.
        Assert.Equal([2, 2], Stops(body, body));
    }

    [Fact(Timeout = 900_000)]
    public void What_several_only_read_is_no_stop()
    {
        Action body = () =>
        {
            var sum = 0;
            for (var i = 0; i < Elements; i++)
                sum += _shared[i];
            _total = sum;
        };

        Assert.Equal([1, 1], Stops(body, body));
    }

    [Fact(Timeout = 900_000)]
    public void What_one_writes_is_a_stop_for_those_who_read_it()
    {
        var numbers = _shared;
        Action write = () =>
        {
            for (var i = 0; i < Elements; i++)
                numbers[i] = i;
        };
        Action read = () =>
        {
            var sum = 0;
            for (var i = 0; i < Elements; i++)
                sum += numbers[i];
        };

        Assert.Equal([Elements, Elements], Stops(write, read));
        Assert.Equal([0, 0], Stops(read, read));
    }

    [Fact(Timeout = 900_000)]
    public void A_reference_is_known_on_both_sides_of_a_condition()
    {
        // The delegate is made once, behind a condition, after the reference to the total.
        Action body = () =>
        {
            var own = new int[Elements];
            for (var i = 0; i < Elements; i++)
                own[i] = i;
            Interlocked.Add(ref _total, own.Sum(n => n + 1));
        };

        Assert.Equal([1, 1], Stops(body, body));
        var run = Run(body, body);
        Assert.Equal([1, 1], run.Touches);
        Assert.All(run.Threads, thread => Assert.Single(thread.Written, run.MayMeet));
    }

    private int[] Stops(params Action[] bodies) => [.. Run(bodies).Threads.Select(thread => thread.Stops.Count)];

    private ControlledScheduler Run(params Action[] bodies)
    {
        (_shared, _total) = (new int[Elements], 0);
        var scheduler = new ControlledScheduler(() => "");
        foreach (var body in bodies)
            scheduler.Add(InstrumentedCopy.Of(body));

        Assert.Equal(RunEnd.Finished, scheduler.Run());
        return scheduler;
    }
}
