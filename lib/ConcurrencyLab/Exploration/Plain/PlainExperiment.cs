using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>What a learner gives to the explorer: plain code.</summary>
internal sealed record PlainExperiment<T>(IReadOnlyList<Action> Bodies, Action Reset, Func<T> Outcome, Func<T, bool>? Correct)
{
    /// <summary>When others see what a thread has written.</summary>
    public MemoryOrder Memory { get; init; }

    public static PlainExperiment<T> Of(IEnumerable<Action> bodies, Action reset, Func<T> outcome, Func<T, bool>? correct)
    {
        Action[] all = [.. bodies.Take(Limits.Threads + 1)];
        Argument.NoNulls(all, name: nameof(bodies));
        return all.Length is >= 1 and <= Limits.Threads
            ? new PlainExperiment<T>(all, reset, outcome, correct)
            : throw new ArgumentException($"スレッドは 1〜{Limits.Threads} 本にしてください（今は {(all.Length == 0 ? "0 本" : $"{all.Length} 本以上")}です）。", nameof(bodies));
    }

    public ThreadRun NewRun() => new([.. Bodies.Select(Copy)], Reset, Memory == MemoryOrder.Tso ? new StoreBuffers() : null);

    /// <summary>How a run ended.</summary>
    public Ending<T> EndingOf(ThreadRun run) => run.Ending switch
    {
        RunEnding.Finished => Finished(run),
        RunEnding.Failed => new Ending<T>(OutcomeKind.Exception, $"例外: {run.EndingText}"),
        RunEnding.Deadlock => new Ending<T>(OutcomeKind.Deadlock, $"デッドロック: {run.EndingText}"),
        RunEnding.TooLong => throw new InvalidOperationException(run.EndingText),
        _ => new Ending<T>(OutcomeKind.Stuck, $"進まない: {run.EndingText}"),
    };

    private Ending<T> Finished(ThreadRun run)
    {
        try
        {
            var value = run.Outside(Outcome);
            return Ending<T>.Of(value);
        }
#pragma warning disable CA1031 // That the result cannot be read is an outcome of this order, too.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new Ending<T>(OutcomeKind.Exception, $"例外: outcome の中で {e.Message}");
        }
    }

    private static Action Copy(Action body)
    {
        // An operation itself, such as gate.Wait, has its place in the table; the inside of the framework is nobody's code.
        if (body.HasSingleTarget && body.Target is { } target && ControlledCalls.Find(body.Method) is { } operation)
            return operation.CreateDelegate<Action>(target);
        if (body.Method.IsDefined(typeof(AsyncStateMachineAttribute), false))
            throw new ArgumentException("async のメソッドは、await のところで終わったことになるので、調べられません。await のないメソッドにするか、Explorer.Run に渡して await step(\"…\") を書いてください。", nameof(body));
        var copy = InstrumentedCopy.Of(body);
        return copy != body ? copy
            : throw new ArgumentException($"このコードの中には割り込めません。{InstrumentedCopy.ReasonAgainst(body)}", nameof(body));
    }
}
