namespace ConcurrencyLab;

/// <summary>Keeps whoever once came to a place from going on behind their next <c>await</c>, until the check lets them.</summary>
internal sealed class FlowHold
{
    private static readonly AsyncLocal<FlowHold?> s_current = new();

    /// <summary>The one that the calling code belongs to.</summary>
    public static FlowHold? Current => s_current.Value;

    /// <summary>Whether they are kept now.</summary>
    public bool IsOn { get; set; }

    /// <summary>The calling code belongs to it from here on, and what it begins later, too.</summary>
    public void Enter() => s_current.Value = this;
}
