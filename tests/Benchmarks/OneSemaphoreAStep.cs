namespace Benchmarks;

/// <summary>
/// A plain explorer, to compare with: depth-first over all orders of two threads with the same steps, on two real threads
/// that wait at a semaphore of their own before each step, and hand back to the one who chooses after it.
/// </summary>
internal sealed class OneSemaphoreAStep(Action reset, Action step, int steps) : IDisposable
{
    private readonly SemaphoreSlim[] _turns = [new(0), new(0)];
    private readonly SemaphoreSlim _done = new(0);
    private volatile bool _isOver;

    /// <summary>The number of orders.</summary>
    public long Explore()
    {
        Thread[] threads = [.. _turns.Select(turn => new Thread(() => Run(turn)) { IsBackground = true })];
        foreach (var thread in threads)
            thread.Start();
        var (orders, schedule) = (0L, new int[2 * steps]);
        // The first order in the dictionary, and then the next one, as long as there is one.
        Array.Fill(schedule, 1, steps, steps);
        do
        {
            reset();
            foreach (var thread in schedule)
            {
                _turns[thread].Release();
                _done.Wait();
            }

            orders++;
        }
        while (Next(schedule));
        _isOver = true;
        Array.ForEach(_turns, turn => turn.Release());
        Array.ForEach(threads, thread => thread.Join());
        return orders;
    }

    public void Dispose()
    {
        Array.ForEach(_turns, turn => turn.Dispose());
        _done.Dispose();
    }

    private void Run(SemaphoreSlim turn)
    {
        for (turn.Wait(); !_isOver; turn.Wait())
        {
            step();
            _done.Release();
        }
    }

    private static bool Next(int[] schedule)
    {
        var rise = schedule.Length - 2;
        while (rise >= 0 && schedule[rise] >= schedule[rise + 1])
            rise--;
        if (rise < 0)
            return false;
        var larger = Array.FindLastIndex(schedule, thread => thread > schedule[rise]);
        (schedule[rise], schedule[larger]) = (schedule[larger], schedule[rise]);
        Array.Reverse(schedule, rise + 1, schedule.Length - rise - 1);
        return true;
    }
}
