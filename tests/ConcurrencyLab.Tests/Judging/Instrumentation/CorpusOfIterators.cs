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
