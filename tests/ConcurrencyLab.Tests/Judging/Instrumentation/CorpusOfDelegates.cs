#pragma warning disable CA1508, CA1822, CA1859, IDE0039, IDE0059
namespace ConcurrencyLab.Tests;

/// <summary>Lambdas, closures, local functions, delegates of methods.</summary>
internal static class CorpusOfDelegates
{
    private static readonly int s_number = 3;

    public static object? Lambda_without_capture()
    {
        Func<int, int> twice = n => 2 * n;
        return twice(4) + twice(5);
    }

    public static object? Lambda_with_capture()
    {
        var sum = 0;
        Action<int> add = n => sum += n;
        add(3);
        add(4);
        return sum;
    }

    public static object? Closures_of_a_loop()
    {
        var actions = new List<Func<int>>();
        for (var i = 0; i < 3; i++)
        {
            var own = i;
            actions.Add(() => own + i);
        }

        return actions.Select(action => action()).ToArray();
    }

    public static object? Local_function()
    {
        var factor = 4;
        return Scale(5) + Scale(1);

        int Scale(int n) => factor * n;
    }

    public static object? Recursive_local_function()
    {
        return Faculty(6);

        static int Faculty(int n) => n < 2 ? 1 : n * Faculty(n - 1);
    }

    public static object? Method_group()
    {
        Func<int, int> next = Next;
        return ((int[])[1, 2]).Select(next).Concat(((int[])[3]).Select(Next)).ToArray();
    }

    public static object? Multicast()
    {
        var text = "";
        Action both = () => text += "a";
        both += () => text += "b";
        both();
        return text;
    }

    public static object? Query() => (from n in Enumerable.Range(0, 6) where n % 2 == 0 orderby -n select n * s_number).ToArray();

    private static int Next(int n) => n + s_number;
}
