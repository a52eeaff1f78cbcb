namespace ConcurrencyLab.Tests;

/// <summary>Nothing, zero, negative and huge: a sentence at once, instead of an English one, no end, or no memory.</summary>
public sealed class BoundsTests
{
    private static readonly TimeSpan s_huge = TimeSpan.MaxValue;
    private static readonly int[] s_extremes = [int.MinValue, -1, 0, int.MaxValue];

    public static TheoryData<string, Func<int, Task>> Numbers => new()
    {
        { "ChildProcess.CountAsync", n => ChildProcess.CountAsync(n, 0) },
        { "CounterCost.MeasureAsync", n => CounterCost.MeasureAsync(n) },
        { "Isolation.CrashProcessAsync", n => Isolation.CrashProcessAsync(n) },
        { "Isolation.CrashThreadAsync", n => Isolation.CrashThreadAsync(n) },
        { "LossMap.MeasureAsync runs", n => LossMap.MeasureAsync(new LockCounter(), [1], [1], n) },
        { "LossMap.MeasureAsync threads", n => LossMap.MeasureAsync(new LockCounter(), [n], [1], 1) },
        { "Processes.CountAsync processes", n => Processes.CountAsync(CountPlace.OwnMemory, n) },
        { "Processes.CountAsync increments", n => Processes.CountAsync(CountPlace.OwnMemory, 1, n) },
        { "SpeedUp.MeasureAsync", n => SpeedUp.MeasureAsync([n], () => { }, (_, _) => { }) },
        { "Starvation.MeasureAsync", n => Starvation.MeasureAsync(StarvationScenario.Await, n) },
        { "Stress.RunAsync threads", n => Stress.RunAsync(n, 1, 1, () => { }, () => 0, () => { }) },
        { "Throughput.MeasureAsync", n => Throughput.MeasureAsync(n, (_, _) => { }) },
        { "Workers.RunAsync", n => Workers.RunAsync(n, _ => { }) },
        { "Explorer.Run", n => Task.Run(() => Explorer.Run(n, () => { }, () => 0, _ => Task.CompletedTask)) },
        { "LabServer.StartAsync", n => LabServer.StartAsync(_ => "", port: n) },
        { "undefined CountPlace", n => Processes.CountAsync((CountPlace)(n | 64)) },
        { "undefined CodeSample", n => MachineCode.CompareAsync((CodeSample)(n | 64)) },
        { "undefined StarvationScenario", n => Starvation.MeasureAsync((StarvationScenario)(n | 64)) },
    };

    public static TheoryData<string, Func<Task>> Rest => new()
    {
        { "runs", () => Stress.RunAsync(1, 1, -1, () => { }, () => 0, () => { }) },
        { "iterations", () => Stress.RunAsync(1, -1, 1, () => { }, () => 0, () => { }) },
        { "threads × iterations", () => Stress.RunAsync(1_000, int.MaxValue, 1, () => { }, () => 0, () => { }) },
        { "no threads of a map", () => LossMap.MeasureAsync(new LockCounter(), [], [1], 1) },
        { "no iterations of a map", () => LossMap.MeasureAsync(new LockCounter(), [1], [], 1) },
        { "no bodies", () => Task.Run(() => Explorer.Run(() => { }, () => 0)) },
        { "a body that is null", () => Task.Run(() => Explorer.Run(() => { }, () => 0, _ => Task.CompletedTask, null!)) },
        { "bodies without end", () => Task.Run(() => Explorer.Run(() => { }, () => 0, EndlessBodies())) },
        { "a job that is null", () => SingleThread.RunAsync(null!, () => Task.CompletedTask) },
        { "no burst", () => Task.Run(() => Charts.Compare()) },
        { "a burst that is null", () => Task.Run(() => Charts.Compare(("A", null!))) },
        { "no distribution", () => Task.Run(() => Charts.Outcomes()) },
        { "no run", () => Task.Run(() => Charts.Starvation()) },
        { "no times", () => Task.Run(() => Charts.TimeByRequests()) },
        { "no points", () => Task.Run(() => RequestTimes.Measured("A", [])) },
        { "a negative wait", () => Task.Run(() => new NamedLock("A").Enter(TimeSpan.FromSeconds(-1))) },
        { "a huge wait", () => Task.Run(() => new NamedLock("A").Enter(s_huge)) },
        { "a huge watch", () => LiveDeadlock.RunAsync(s_huge, ("A", () => { }), ("B", () => { })) },
        { "work that is null", () => LiveDeadlock.RunAsync(TimeSpan.Zero, ("A", () => { }), ("B", null!)) },
        { "one thread", () => LiveDeadlock.RunAsync(TimeSpan.Zero, ("A", () => { })) },
    };

    [Theory(Timeout = 900_000)]
    [MemberData(nameof(Numbers), DisableDiscoveryEnumeration = true)]
    public async Task A_number_out_of_bounds_is_refused_in_a_sentence(string name, Func<int, Task> call)
    {
        foreach (var number in s_extremes)
            AssertSentence(await Assert.ThrowsAnyAsync<ArgumentException>(() => call(number)), name);
    }

    [Theory(Timeout = 900_000)]
    [MemberData(nameof(Rest), DisableDiscoveryEnumeration = true)]
    public async Task What_cannot_be_worked_with_is_refused_in_a_sentence(string name, Func<Task> call) =>
        AssertSentence(await Assert.ThrowsAnyAsync<ArgumentException>(call), name);

    [Fact(Timeout = 900_000)]
    public async Task A_server_refuses_numbers_and_times_in_a_sentence()
    {
        await using var server = await LabServer.StartQuietlyAsync(_ => "", FreePort.Next());
        Func<Task>[] calls =
        [
            () => server.SendAsync(0), () => server.SendAsync(int.MaxValue), () => server.SendAsync([]), () => server.SendAsync("/", null!),
            () => server.SendAndLeaveAsync(after: s_huge), () => server.SendAndLeaveAsync(after: -s_huge),
            () => server.WatchAsync(-1), () => server.WatchAsync(double.NaN), () => server.WatchAsync(double.MaxValue), () => server.WatchAsync(requests: 0),
        ];

        foreach (var call in calls)
            AssertSentence(await Assert.ThrowsAnyAsync<ArgumentException>(call), "server");
    }

    [Fact(Timeout = 900_000)]
    public async Task A_handler_that_returns_no_task_is_told_so()
    {
#pragma warning disable VSTHRD114 // The mistake that is tried.
        await using var server = await LabServer.StartQuietlyAsync(_ => (Task<string>)null!, FreePort.Next());
#pragma warning restore VSTHRD114

        Assert.Contains("async を付けて", Assert.Single((await server.SendAsync()).Requests).Body, StringComparison.Ordinal);
    }

    private static void AssertSentence(ArgumentException error, string name) =>
        Assert.True(error.Message.Any(letter => letter is >= 'ぁ' and <= 'ん') && error.Message.Contains('。'), $"{name}: {error.Message}");

    private static IEnumerable<Func<Step, Task>> EndlessBodies()
    {
        while (true)
            yield return _ => Task.CompletedTask;
    }
}
