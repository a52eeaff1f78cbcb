namespace ConcurrencyLab;

/// <summary>What of a judgement was not under control: code that ran uncopied, and runs that may depend on time.</summary>
internal sealed class Conditions
{
    private static readonly AsyncLocal<Conditions?> s_current = new();
    private readonly Lock _gate = new();
    private readonly List<Delegate> _code = [];
    private bool _isUncontrolled;
    private bool _mayStillRun;

    /// <summary>Whether some run came to a call that its scheduler does not control.</summary>
    public bool IsUncontrolled => Volatile.Read(ref _isUncontrolled);

    /// <summary>Whether code did not end, or something of it was out of control: it may still be running.</summary>
    public bool MayStillRun => IsUncontrolled || Volatile.Read(ref _mayStillRun);

    /// <summary>What of the learner's code is judged by its copy: one piece of each cell.</summary>
    public IReadOnlyList<Delegate> Code
    {
        get
        {
            lock (_gate)
                return [.. _code.DistinctBy(code => code.Method.Module)];
        }
    }

    /// <summary>How much code of the learner was judged by its copy so far.</summary>
    public static int CodeSoFar => s_current.Value is { } current ? current.Count : 0;

    private int Count
    {
        get
        {
            lock (_gate)
                return _code.Count;
        }
    }

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

    /// <summary>Notes that this code is judged by its copy.</summary>
    public static void Note(Delegate code) => s_current.Value?.Add(code);

    /// <summary>Notes how a run went.</summary>
    public static void Note(ControlledScheduler scheduler)
    {
        if (scheduler.IsUncontrolled && s_current.Value is { } current)
            Volatile.Write(ref current._isUncontrolled, true);
    }

    /// <summary>Notes that code was given up before it ended.</summary>
    public static void NoteGivenUp()
    {
        if (s_current.Value is { } current)
            Volatile.Write(ref current._mayStillRun, true);
    }

    private void Add(Delegate code)
    {
        lock (_gate)
            _code.Add(code);
    }
}
