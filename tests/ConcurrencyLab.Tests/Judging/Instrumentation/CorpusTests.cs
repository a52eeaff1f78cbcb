using System.Reflection;

namespace ConcurrencyLab.Tests;

/// <summary>A copy gives what the original gives, for each shape of IL: results and exceptions alike.</summary>
public sealed class CorpusTests
{
    public static IEnumerable<TheoryDataRow<string>> Names =>
        ((Type[])[typeof(CorpusOfValues), typeof(CorpusOfFlow), typeof(CorpusOfIterators), typeof(CorpusOfObjects), typeof(CorpusOfConstructors), typeof(CorpusOfValueConstructors), typeof(CorpusOfTypeArguments), typeof(CorpusOfDelegates), typeof(CorpusOfLocks), typeof(CorpusOfThreads), typeof(CorpusOfWaits), typeof(CorpusOfGroups), typeof(CorpusOfAsync), typeof(CorpusOfAsyncStreams), typeof(CorpusOfAsyncObjects)])
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(method => new TheoryDataRow<string>($"{type.Name}.{method.Name}")));

    [Theory(Timeout = 900_000)]
    [MemberData(nameof(Names))]
    public void A_copy_gives_what_the_original_gives(string name)
    {
        var parts = name.Split('.');
        var original = typeof(CorpusTests).Assembly.GetType($"ConcurrencyLab.Tests.{parts[0]}")!.GetMethod(parts[1])!.CreateDelegate<Func<object?>>();
        var copy = InstrumentedCopy.Of(original);

        Assert.NotSame(original, copy);
        var expected = Result(original);
        Assert.Equal(expected, Result(copy));
        Assert.Equal(expected, Controlled(copy, isTimed: false));
        Assert.Equal(expected, Controlled(copy, isTimed: true));
    }

    [Fact(Timeout = 900_000)]
    public void There_are_at_least_ninety() => Assert.InRange(Names.Count(), 90, 1_000);

    private static string Controlled(Func<object?> code, bool isTimed)
    {
        var result = "";
        var scheduler = new ControlledScheduler(() => "") { IsTimed = isTimed };
        scheduler.Add(() => result = Result(code));

        Assert.True(scheduler.Run() is RunEnd.Finished or RunEnd.BusyWait);
        return result;
    }

    private static string Result(Func<object?> code)
    {
        try
        {
            return OutcomeText.Of(code());
        }
#pragma warning disable CA1031 // Whatever it throws is compared.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return $"{e.GetType().Name}: {(e is NullReferenceException ? "" : e.Message)}";
        }
    }
}
