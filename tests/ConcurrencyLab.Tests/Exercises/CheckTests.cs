namespace ConcurrencyLab.Tests;

public sealed class CheckTests : IDisposable
{
    private static readonly TimeSpan s_noLimit = TimeSpan.FromMinutes(1);

    private readonly string _folder = Directory.CreateTempSubdirectory("check").FullName;

    private ProgressStore Store => new(Path.Combine(_folder, "progress.json"), TimeProvider.System);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact(Timeout = 900_000)]
    public async Task A_check_that_never_ends_is_a_verdict()
    {
        using var never = new ManualResetEventSlim();

        var verdict = await Check.RunAsync(Exercise.Of("3-1"), () => Wait(never), TimeSpan.FromMilliseconds(50), Store);
        never.Set();

        Assert.IsType<CheckResult.TimedOut>(verdict.Result);
        Assert.Contains("時間切れ", verdict.ToString(), StringComparison.Ordinal);
        Assert.Equal("timed-out", Store.Read().Entries["3-1"].Last);
    }

    [Fact(Timeout = 900_000)]
    public async Task An_exception_is_a_verdict_with_its_message()
    {
        var verdict = await Check.RunAsync(Exercise.Of("3-1"), () => throw new InvalidOperationException("だめでした"), s_noLimit, Store);

        Assert.IsType<CheckResult.Threw>(verdict.Result);
        Assert.Contains("InvalidOperationException: だめでした", verdict.ToString(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 900_000)]
    public async Task A_check_runs_on_a_background_thread_outside_the_pool()
    {
        var (isBackground, isPool) = (false, true);

        await Check.RunAsync(Exercise.Of("3-1"), () =>
        {
            (isBackground, isPool) = (Thread.CurrentThread.IsBackground, Thread.CurrentThread.IsThreadPoolThread);
            return Task.FromResult<CheckResult>(new CheckResult.Passed(""));
        }, s_noLimit, Store);

        Assert.True(isBackground);
        Assert.False(isPool);
    }

    [Fact(Timeout = 900_000)]
    public async Task A_page_finds_exercise_verdict_and_hint_at_the_beginning()
    {
        var failed = new CheckResult.Failed("1 < 2 でした。", new Hint("lock-on-new-object"));

        var html = (await Check.RunAsync(Exercise.Of("3-1"), () => Task.FromResult<CheckResult>(failed), s_noLimit, Store)).ToHtml();

        Assert.StartsWith("<div class=\"concurrencylab-verdict\" data-exercise=\"3-1\" data-verdict=\"failed\" data-hint=\"lock-on-new-object\"", html, StringComparison.Ordinal);
        Assert.Contains("✗ 不正解", html, StringComparison.Ordinal);
        Assert.Contains("1 &lt; 2 でした。", html, StringComparison.Ordinal);
    }

    [Fact(Timeout = 900_000)]
    public async Task A_right_answer_has_an_empty_hint()
    {
        var html = (await Check.RunAsync(Exercise.Of("3-1"), () => Task.FromResult<CheckResult>(new CheckResult.Passed("")), s_noLimit, Store)).ToHtml();

        Assert.Contains("data-verdict=\"passed\" data-hint=\"\"", html, StringComparison.Ordinal);
    }

    [Fact(Timeout = 900_000)]
    public async Task What_ran_uncopied_or_uncontrolled_stands_beside_the_verdict()
    {
        using var never = new ManualResetEventSlim();
        Action twice = () => { };
        twice += () => { };

        var verdict = await Check.RunAsync(Exercise.Of("3-1"), () =>
        {
            InstrumentedCopy.Of(twice)();
            var scheduler = new ControlledScheduler(() => "");
            scheduler.Add(() => never.Wait());
            return Task.FromResult<CheckResult>(new CheckResult.Passed($"{scheduler.Run()}"));
        }, s_noLimit, Store);

        Assert.Contains("data-hint=\"\" data-uncontrolled data-may-still-run data-uncopied=\"いくつものメソッドを 1 つにしたデリゲートです\"", verdict.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("判定が順番を制御できない呼び出しがあったので", verdict.ToPlainText(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 900_000)]
    public async Task What_a_pump_could_not_control_stands_beside_the_verdict()
    {
        using var never = new ManualResetEventSlim();
        Func<Task> code = () =>
        {
            never.Wait();
            return Task.CompletedTask;
        };

        var verdict = await Check.RunAsync(Exercise.Of("5-1"), () =>
        {
            using var pump = new AsyncPump(code);
            pump.Start(code);
            pump.Settle();
            return Task.FromResult<CheckResult>(new CheckResult.Passed(""));
        }, s_noLimit, Store);

        Assert.Contains(" data-uncontrolled data-may-still-run", verdict.ToHtml(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 900_000)]
    public async Task A_check_that_was_given_up_may_still_run_and_nothing_was_out_of_control()
    {
        using var gate = new ManualResetEventSlim();

        var html = (await Check.RunAsync(Exercise.Of("3-1"), () => Wait(gate), 2 * Heartbeat.Look, Store)).ToHtml();

        Assert.Contains("data-verdict=\"timed-out\" data-hint=\"endless-loop\" data-may-still-run ", html, StringComparison.Ordinal);
        Assert.DoesNotContain("制御できない", html, StringComparison.Ordinal);
        gate.Set();
    }

    private static Task<CheckResult> Wait(ManualResetEventSlim gate)
    {
        gate.Wait();
        return Task.FromResult<CheckResult>(new CheckResult.NotAttempted(""));
    }
}
