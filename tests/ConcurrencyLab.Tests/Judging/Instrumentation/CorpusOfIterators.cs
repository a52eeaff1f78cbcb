#pragma warning disable CA1031, CA1508, CA1822, CA2201, CA2219, IDE0059, S1121
namespace ConcurrencyLab.Tests;

/// <summary>Iterators, left early or by an exception.</summary>
internal static class CorpusOfIterators
{
    private static readonly int s_number = 3;
    private static string s_trace = "";

    public static object? Iterator() => Numbers(4).ToArray();

    public static object? Iterator_in_foreach()
    {
        var sum = 0;
        foreach (var number in Numbers(5))
            sum += number;
        return sum;
    }

    public static object? Iterator_left_early()
    {
        s_trace = "";
        foreach (var number in Guarded())
        {
            if (number == 2)
                break;
        }

        return s_trace;
    }

    public static object? Iterator_that_throws()
    {
        s_trace = "";
        try
        {
            foreach (var number in Throwing())
                s_trace += number;
        }
        catch (InvalidOperationException)
        {
            s_trace += "c";
        }

        return s_trace;
    }

    public static object? Iterator_left_early_by_the_library()
    {
        s_trace = "";
        return $"{Guarded().First()} {s_trace} {Guarded().Skip(1).Take(1).Count()} {s_trace}";
    }

    public static object? Iterator_that_throws_in_the_library()
    {
        s_trace = "";
        try
        {
            return Throwing().Sum();
        }
        catch (InvalidOperationException e)
        {
            return s_trace + e.Message;
        }
    }

    public static object? Iterators_in_a_query() =>
        string.Join(' ', from a in Numbers(3) from b in Numbers(2) where a > b orderby b select a * b) + string.Concat(Numbers(2).Zip(Numbers(3)));

    private static IEnumerable<int> Numbers(int count)
    {
        for (var i = 0; i < count; i++)
            yield return i * s_number;
    }

    private static IEnumerable<int> Guarded()
    {
        try
        {
            for (var i = 0; i < 5; i++)
                yield return i;
        }
        finally
        {
            s_trace += "finally";
        }
    }

    private static IEnumerable<int> Throwing()
    {
        try
        {
            yield return 1;
            throw new InvalidOperationException("x");
        }
        finally
        {
            s_trace += "f";
        }
    }
}
