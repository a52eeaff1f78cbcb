namespace ConcurrencyLab;

/// <summary>
/// Reads shared values in the middle of a run, between two turns. Whoever holds a lock stands still then, so nothing is waited
/// for: what cannot be read without a lock that is held cannot be read now.
/// </summary>
internal sealed class Onlooker : ThreadScheduler
{
    /// <summary>What stands for a value that a held lock keeps from being read.</summary>
    public const string Locked = "（ロック中）";

    private Onlooker()
    {
    }

    public override bool OnlyLooks => true;

    /// <summary>Code that reads, and throws <see cref="LockedException"/> where it would have to wait.</summary>
    public static Func<T> Of<T>(Func<T> read)
    {
        var copy = read.HasSingleTarget ? (Func<T>?)DelegateCopies.Of(read.Method, typeof(Func<T>), read.Target) ?? read : read;
        return () => Read(copy);
    }

    public override void SchedulingPoint()
    {
    }

    public override void Access(ControlledThread thread, AccessSite site, object? owner, long index)
    {
    }

    public override bool Block(Wait wait) => throw new LockedException();

    public override void Note(string label)
    {
    }

    public override void NoteLimit()
    {
    }

    public override void NoteBusyWait()
    {
    }

    public override void NoteRound(ControlledThread thread)
    {
    }

    public override ControlledThread Make(Action body) => throw new LockedException();

    public override void Start(ControlledThread thread) => throw new LockedException();

    private static T Read<T>(Func<T> copy)
    {
        // Between two turns the thread that had the last one is still here.
        var thread = Current.Thread;
        Current.Thread = new ControlledThread(new Onlooker(), index: -1, isAdded: false) { Thread = Thread.CurrentThread };
        try
        {
            return copy();
        }
        finally
        {
            Current.Thread = thread;
        }
    }

    internal sealed class LockedException() : Exception(Locked);
}
