namespace ConcurrencyLab;

/// <summary>The verdict on asynchronous code that does not give its threads back, or threw where nobody awaits.</summary>
internal static class PumpResult
{
    public static readonly Hint Blocking = new("blocking-wait");

    public static readonly Hint BlocksElsewhere = new("blocks-elsewhere");

    private static readonly Hint s_busyWait = new("busy-wait");

    /// <summary>The code looks again and again, and keeps a thread busy with it.</summary>
    public static CheckResult Spinning { get; } = new CheckResult.TimedOut("待っているあいだ、スレッドが動き続けていました。", s_busyWait);

    /// <summary>Null when all threads are given back.</summary>
    public static CheckResult? Of(AsyncPump pump, PumpEnd end) =>
        end == PumpEnd.Spinning ? Spinning
        : end == PumpEnd.Blocked ? new CheckResult.Failed("待っているあいだ、スレッドがふさがっていました。", Blocking)
        : pump.Failure is { } failure ? Thrown.By(failure)
        : pump.KeepsAnotherThread ? new CheckResult.Failed("呼び出し元のスレッドはふさがりませんでした。けれども、待つあいだ、別のスレッドがふさがっていました。", BlocksElsewhere)
        : null;
}
