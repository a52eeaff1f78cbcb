using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>
/// Follows code onto every thread that it runs on. An execution context goes along with each task, continuation and thread
/// that code starts, and an <see cref="AsyncLocal{T}"/> tells when a thread takes it up and when it gives it back. Code that
/// awaits gives its thread back at once; a thread that stays is kept.
/// </summary>
internal sealed class CodeFlow
{
    // A lock that somebody holds for a moment does not show so often.
    private const int Enough = 50;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(2);

    // Locks spin before they wait; code that looks again and again never waits at all.
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(2);

    private readonly AsyncLocal<CodeFlow?> _followed;
    private readonly object _gate = new();
    private readonly Dictionary<Thread, long> _stays = [];
    private long _entries;
    private volatile Thread? _given;

    public CodeFlow() => _followed = new(change => Note(entered: change.CurrentValue is not null));

    /// <summary>Gives the calling thread to the code: what it does from here on is followed.</summary>
    public void Begin()
    {
        _given = Thread.CurrentThread;
        _followed.Value = this;
    }

    /// <summary>Whether the code keeps a thread other than the one it was given. To be asked when nothing but the check lets it go on.</summary>
    public bool KeepsAnotherThread()
    {
        KeyValuePair<Thread, long>[] stays;
        lock (_gate)
            stays = [.. _stays];
        return stays.Any(stay => stay.Key != _given && IsKept(stay.Key, stay.Value));
    }

    private bool IsKept(Thread thread, long entry)
    {
        var (waiting, asked) = (0, Stopwatch.StartNew());
        lock (_gate)
        {
            while (_stays.TryGetValue(thread, out var current) && current == entry)
            {
                waiting += (thread.ThreadState & System.Threading.ThreadState.WaitSleepJoin) != 0 ? 1 : 0;
                if (waiting > Enough || asked.Elapsed > Most)
                    return true;
                Monitor.Wait(_gate, Poll);
            }
        }

        return false;
    }

    private void Note(bool entered)
    {
        lock (_gate)
        {
            if (entered)
                _stays[Thread.CurrentThread] = ++_entries;
            else
                _stays.Remove(Thread.CurrentThread);
            Monitor.PulseAll(_gate);
        }
    }
}
