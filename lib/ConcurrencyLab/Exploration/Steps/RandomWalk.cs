using System.Numerics;

namespace ConcurrencyLab;

/// <summary>Samples schedules: at each turn one of the threads that can run, each as likely as the others.</summary>
internal sealed class RandomWalk<T>(Interleaver run, Tally<T> tally, int seed)
{
    private readonly Random _random = new(seed);
    private readonly byte[] _schedule = new byte[Limits.Segments];

    public void Sample(long schedules)
    {
        var segments = 0L;
        for (var i = 0L; i < schedules && segments < Limits.TotalSegments; i++)
            segments += RunOne();
    }

    private int RunOne()
    {
        run.Restart();
        var length = 0;
        for (var runnable = run.Runnable; runnable != 0 && length < Limits.Segments; runnable = run.Runnable)
        {
            var thread = Pick(runnable);
            _schedule[length++] = (byte)thread;
            run.Advance(thread);
        }

        tally.Record(run, _schedule.AsSpan(0, length));
        return length;
    }

    private int Pick(uint runnable)
    {
        for (var skip = _random.Next(BitOperations.PopCount(runnable)); skip > 0; skip--)
            runnable &= runnable - 1;
        return BitOperations.TrailingZeroCount(runnable);
    }
}
