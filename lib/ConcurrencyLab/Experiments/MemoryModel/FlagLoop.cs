using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>The child's part: one thread waits for a flag in an optimised loop, another one sets it.</summary>
internal static class FlagLoop
{
    /// <summary>Its name as a child process.</summary>
    public const string Role = "wait-for-flag";

    // Far more than everything takes that the thread does before its loop, so that it is surely inside when the flag is set.
    private static readonly TimeSpan Inside = TimeSpan.FromMilliseconds(50);

    public static void Run(CodeSample sample, TimeSpan limit, Action<FlagWaitEvent> report)
    {
        var code = new CodeSamples();
        CodeSamples.Compile([sample]);
        Action loop = CodeSamples.MethodOf(sample).CreateDelegate<Action>(code);
        var waiting = new Thread(() => loop()) { IsBackground = true };
        var started = Stopwatch.GetTimestamp();
        waiting.Start();
        report(new(FlagWaitEventKind.Waiting, TimeSpan.Zero));
        JoinUntilBusyFor(waiting, Inside);
        var set = Stopwatch.GetElapsedTime(started);
        code.Stop();
        report(new(FlagWaitEventKind.FlagSet, set));
        var ended = waiting.Join(limit);
        report(new(ended ? FlagWaitEventKind.Ended : FlagWaitEventKind.StillWaiting, Stopwatch.GetElapsedTime(started)));
    }

    // The loop cannot tell that it runs without being another loop; the processor time that it uses tells.
    private static void JoinUntilBusyFor(Thread loop, TimeSpan time)
    {
        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        while (self.TotalProcessorTime - before < time && !loop.Join(millisecondsTimeout: 5))
            self.Refresh();
    }
}
