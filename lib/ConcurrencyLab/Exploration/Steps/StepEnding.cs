using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>How a run of code with steps ended.</summary>
internal static class StepEnding
{
    /// <summary>The end of a run in which no thread can be chosen, or which was given up.</summary>
    public static Ending<T> Of<T>(Interleaver run, Func<T> outcome) =>
        run.IsFinished && run.Failure is null ? Ending<T>.Of(outcome()) : Broken<T>(run);

    /// <summary>Notes how the run ended.</summary>
    [MethodImpl(Hot.Path)]
    public static void Record<T>(this Tally<T> tally, Interleaver run, ReadOnlySpan<byte> schedule)
    {
        if (run.IsFinished && run.Failure is null)
            tally.Record(schedule);
        else
            tally.Record(Broken<T>(run), schedule);
    }

    private static Ending<T> Broken<T>(Interleaver run) => run.Failure is { } failure
        ? new Ending<T>(OutcomeKind.Exception, $"例外: {failure.Message}")
        : run.Runnable == 0
            ? new Ending<T>(OutcomeKind.Deadlock, Standstill.Deadlock(run))
            : new Ending<T>(OutcomeKind.Stuck, Standstill.Stuck(run));
}
