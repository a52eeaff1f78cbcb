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

    public static object? Virtual_method_group()
    {
        Shape round = new Round(), plain = new Shape();
        Func<int> first = round.Corners, second = plain.Corners;
        return (first() + round.Sides, second() + plain.Sides);
    }

    public static object? Interface_method_group()
    {
        IComparable<int> number = 5;
        ISided shape = new Round(), value = new Line(2);
        Func<int> sides = shape.Count, ofValue = value.Count;
        Func<int, int> compare = number.CompareTo;
        return (sides(), ofValue(), compare(7));
    }

    public static object? Method_group_of_a_structure()
    {
        var counter = new Counter(3);
        Func<int> next = counter.Next, other = counter.Next;
        return (next(), next(), other(), counter.Next());
    }

    public static object? Method_group_of_a_structure_that_overrides()
    {
        Func<string> text = new Counter(4).ToString;
        return text();
    }

    public static object? Method_group_of_a_base_class() => new Round().CornersOfBase();

    public static object? Virtual_method_group_of_nothing()
    {
        Shape? none = null;
        Func<int> corners = none!.Corners;
        return corners;
    }

    public static object? Wait_of_a_handle()
    {
        using AutoResetEvent gate = new(initialState: true);
        Func<bool> wait = gate.WaitOne;
        Func<int, bool> waitForAWhile = gate.WaitOne;
        return (wait(), waitForAWhile(0));
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

    private interface ISided
    {
        public int Count();
    }

    private class Shape
    {
        public int Sides { get; set; }

        public virtual int Corners() => Sides += s_number;
    }

    private sealed class Round : Shape, ISided
    {
        public override int Corners() => Sides -= s_number;

        public int Count() => Sides + 1;

        public int CornersOfBase()
        {
            Func<int> corners = base.Corners;
            return corners() + Sides;
        }
    }

    private struct Counter(int from)
    {
        private int _number = from;

        public int Next() => ++_number;

        public override readonly string ToString() => $"at {_number}";
    }

    private readonly record struct Line(int Ends) : ISided
    {
        public int Count() => Ends;
    }
}
