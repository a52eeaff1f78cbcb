using System.Reflection;

namespace ConcurrencyLab.Tests;

/// <summary>Reduced, the explorer of plain code finds the same as when it runs every order: the same outcomes, as many orders of each.</summary>
public sealed class PlainReductionTests
{
    public static IEnumerable<TheoryDataRow<string>> Names =>
        typeof(PlainPrograms).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(method => new TheoryDataRow<string>(method.Name));

    [Theory(Timeout = 900_000)]
    [MemberData(nameof(Names))]
    public async Task Reduced_and_exhaustive_exploration_agree(string name)
    {
        var program = (PlainProgram)typeof(PlainPrograms).GetMethod(name)!.Invoke(null, null)!;

        var every = await program.ExploreAsync(Branching.Every);
        var reduced = await program.ExploreAsync(Branching.Reduced);

        Assert.True(every.IsExhaustive && reduced.IsExhaustive);
        Assert.Equal(Counts(every, program), Counts(reduced, program));
        if (program.Ends is { } ends)
            Assert.Equal(ends, reduced.Outcomes.Select(outcome => outcome.Text).Order(StringComparer.Ordinal));
        Assert.InRange(reduced.Distinct, 1, every.Schedules);
        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {every.Schedules} / {reduced.Schedules} {reduced.Distinct}");
    }

    [Fact]
    public void There_are_at_least_forty() => Assert.InRange(Names.Count(), 40, 1_000);

    private static string Counts(Exploration<object> found, PlainProgram program) =>
        string.Join("\n", found.Outcomes.Select(o => $"{o.Kind} {o.Text} {o.IsRight} {(program.Loops ? "" : o.Count)}").Order());
}
