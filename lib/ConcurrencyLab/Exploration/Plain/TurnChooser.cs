namespace ConcurrencyLab;

/// <summary>Decides who has the next turn, and whether there is another run.</summary>
internal abstract class TurnChooser
{
    /// <summary>To give up the run.</summary>
    public const int Nobody = -1;

    /// <param name="run">The run, with the turns so far.</param>
    /// <param name="runnable">Who can have the turn, as bits; never empty.</param>
    public abstract int Choose(ThreadRun run, uint runnable);

    /// <summary>Whether there is another run after this one, which has ended.</summary>
    public abstract bool GoesOn(ThreadRun run);
}
