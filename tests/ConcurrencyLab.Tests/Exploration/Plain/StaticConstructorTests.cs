namespace ConcurrencyLab.Tests;

/// <summary>What sets up static fields runs once in a process: where more than values is made there, that is said.</summary>
public sealed class StaticConstructorTests
{
    private static int s_shared;

    [Fact(Timeout = 900_000)]
    public async Task Values_that_are_made_are_no_gap()
    {
        var found = await Explorer.RunAsync(() => Plain.Total = 5, () => Plain.Total, () => Plain.Add(1), () => Plain.Add(2));

        Assert.True(found.IsExhaustive);
        Assert.Equal(["8"], found.Outcomes.Select(o => o.Text));
    }

    [Fact(Timeout = 900_000)]
    public async Task What_touches_other_variables_is_told()
    {
        var found = await Explorer.RunAsync(() => s_shared = 0, () => s_shared, () => _ = Busy.Number, () => s_shared = 0);

        Assert.Contains("Busy の静的コンストラクター: 1 回しか実行されません", found.ToPlainText(), StringComparison.Ordinal);
        Assert.False(found.IsExhaustive);
    }

    [Fact(Timeout = 900_000)]
    public async Task It_is_told_again_when_it_has_run()
    {
        _ = Busy.Number;
        var report = await RaceDetector.RunAsync(() => _ = Busy.Number);

        Assert.Contains("Busy の静的コンストラクター", report.ToPlainText(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 900_000)]
    public async Task So_is_one_that_waits()
    {
        var found = await Explorer.RunAsync(() => { }, () => 0, () => _ = Waiting.Number);

        Assert.Contains("Waiting の静的コンストラクター", found.ToPlainText(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 900_000)]
    public async Task A_value_that_is_made_late_is_seen()
    {
        var found = await Explorer.RunAsync(() => (Late.Made, Late.Value) = (0, new(Late.Make, LazyThreadSafetyMode.PublicationOnly)), () => Late.Made, () => _ = Late.Value.Value, () => _ = Late.Value.Value);

        Assert.Equal(["1", "2"], found.Outcomes.Select(o => o.Text).Order());
        Assert.True(found.IsExhaustive);
    }

    private static class Plain
    {
        private static readonly object s_gate = new();
        private static readonly Dictionary<string, int> s_all = new() { ["a"] = 1 };
        private static readonly Own s_own = new(3);
        private static readonly Func<int, int> s_same = number => number;

        public static int Total { get; set; } = 5;

        public static void Add(int number)
        {
            lock (s_gate)
                Total += s_same(number) * s_all["a"] * s_own.Number / 3;
        }
    }

    private sealed class Own(int number)
    {
        public int Number { get; } = number;
    }

    private static class Busy
    {
        public static readonly int Number = Count();

        private static int Count() => s_shared++;
    }

    private static class Waiting
    {
        private static readonly object s_gate = new();

        public static readonly int Number = Make();

        private static int Make()
        {
            lock (s_gate)
                return 1;
        }
    }

    private static class Late
    {
        public static int Made;
        public static Lazy<object> Value = new(Make);

        public static object Make()
        {
            Interlocked.Increment(ref Made);
            return new object();
        }
    }
}
