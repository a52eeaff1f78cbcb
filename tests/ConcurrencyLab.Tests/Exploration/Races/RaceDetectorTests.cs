using System.Reflection;

namespace ConcurrencyLab.Tests;

/// <summary>The detector against programs of which it is known whether they race, and for what.</summary>
public sealed class RaceDetectorTests
{
    public static IEnumerable<TheoryDataRow<string>> Names => ((Type[])[typeof(RacyPrograms), typeof(OrderedPrograms)])
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(method => new TheoryDataRow<string>($"{type.Name}.{method.Name}")));

    [Theory(Timeout = 900_000)]
    [MemberData(nameof(Names))]
    public async Task A_race_is_reported_exactly_where_nothing_orders(string name)
    {
        var parts = name.Split('.');
        var program = (RaceProgram)typeof(RaceDetectorTests).Assembly.GetType($"ConcurrencyLab.Tests.{parts[0]}")!.GetMethod(parts[1])!.Invoke(null, null)!;

        var report = await program.DetectAsync();

        Assert.Equal(program.Racy, string.Join(",", report.Variables.Order(StringComparer.Ordinal)));
        Assert.DoesNotContain("途中で", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void There_are_at_least_fifty() => Assert.InRange(Names.Count(), 50, 1_000);

    [Fact(Timeout = 900_000)]
    public async Task A_race_is_named_with_both_accesses_and_their_lines()
    {
        var total = 0;
        var report = await RaceDetector.RunAsync(Count, Count);

        Assert.Equal(2, total);
        Assert.Contains("データ競合が", report.ToString(), StringComparison.Ordinal);
        Assert.Matches(@"A は \d+ 行目で total に書きました。B の \d+ 行目の読み取りとのあいだに、順序を決めるものがありません。", report.ToString());
        Assert.Contains("<table", report.ToHtml(), StringComparison.Ordinal);

        void Count()
        {
            var t = total;
            t++;
            total = t;
        }
    }

    [Fact(Timeout = 900_000)]
    public async Task A_deadlock_on_the_way_is_told()
    {
        ManualResetEventSlim never = new();
        var report = await RaceDetector.RunAsync(never.Wait);

        Assert.Contains("途中でデッドロックになりました", report.ToString(), StringComparison.Ordinal);
    }
}
