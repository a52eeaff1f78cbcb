using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>Which controlled thread holds a lock, and how often somebody has let go of it.</summary>
internal sealed class Owners
{
    private static readonly ConditionalWeakTable<object, Owners> s_all = [];

    private int _depth;

    /// <summary>The thread that holds the lock, also if it has ended meanwhile.</summary>
    public ControlledThread? Thread { get; private set; }

    /// <summary>Grows each time that it may be worth trying again.</summary>
    public int Changes { get; private set; }

    public static Owners Of(object resource) => s_all.GetOrCreateValue(resource);

    public void Take()
    {
        Thread = Current.Thread;
        _depth++;
    }

    public void Release()
    {
        Changes++;
        if (_depth > 0 && --_depth == 0)
            Thread = null;
    }

    public void Changed() => Changes++;
}
