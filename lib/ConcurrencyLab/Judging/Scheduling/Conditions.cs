namespace ConcurrencyLab;

/// <summary>What of a judgement was not under control: code that ran uncopied, and runs that may depend on time.</summary>
internal sealed class Conditions
{
    private static readonly AsyncLocal<Conditions?> s_current = new();
    private readonly Lock _gate = new();
    private readonly HashSet<string> _uncopied = [];
    private bool _hasOthers;
    private bool _isUncontrolled;
    private bool _mayStillRun;

    /// <summary>Whether some run came to a call that its scheduler does not control.</summary>
    public bool IsUncontrolled => Volatile.Read(ref _isUncontrolled);

    /// <summary>Whether code did not end, or something of it was out of control: it may still be running.</summary>
    public bool MayStillRun => IsUncontrolled || Volatile.Read(ref _mayStillRun);

    /// <summary>What of the learner's code ran uncopied, and why.</summary>
    public IReadOnlyList<string> Uncopied
    {
        get
        {
            lock (_gate)
                return [.. _uncopied];
        }
    }

    /// <summary>Whether all of the learner's code that ran so far was copied.</summary>
    public static bool IsAllCopied => s_current.Value is not { Uncopied.Count: > 0 };

    /// <summary>Whether work that the learner's cells began earlier goes on beside the check.</summary>
    public static bool HasOthers => s_current.Value is { } current && Volatile.Read(ref current._hasOthers);

    /// <summary>The conditions of what the caller starts from here on, on whatever threads.</summary>
    public static Conditions Begin() => s_current.Value = new Conditions();

    /// <summary>Runs what the verdict does not depend on, so that what is not under control there does not count. Code that did not end does.</summary>
    public static T Aside<T>(Func<T> run)
    {
        var judged = s_current.Value;
        var aside = Begin();
        try
        {
            return run();
        }
        finally
        {
            s_current.Value = judged;
            if (aside.MayStillRun)
                NoteGivenUp();
        }
    }

    /// <summary>Notes that such work is there.</summary>
    public static void NoteOthers()
    {
        if (s_current.Value is { } current)
            Volatile.Write(ref current._hasOthers, true);
    }

    /// <summary>Notes that code of the learner runs as it is, and why.</summary>
    public static void NoteUncopied(string reason) => s_current.Value?.Add([reason]);

    /// <summary>Notes how a run went.</summary>
    public static void Note(ControlledScheduler scheduler)
    {
        if (s_current.Value is not { } current)
            return;
        if (scheduler.IsUncontrolled)
            Volatile.Write(ref current._isUncontrolled, true);
        current.Add(scheduler.Uncopied);
    }

    /// <summary>Notes that code was given up before it ended.</summary>
    public static void NoteGivenUp()
    {
        if (s_current.Value is { } current)
            Volatile.Write(ref current._mayStillRun, true);
    }

    private void Add(IEnumerable<string> uncopied)
    {
        lock (_gate)
            _uncopied.UnionWith(uncopied);
    }
}
