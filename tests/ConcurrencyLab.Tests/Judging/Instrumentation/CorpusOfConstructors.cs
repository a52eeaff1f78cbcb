#pragma warning disable CA1508, CA1822, CA2214, IDE0059, IDE0290
namespace ConcurrencyLab.Tests;

/// <summary>Constructors: of base classes, with initialisers, that throw.</summary>
internal static class CorpusOfConstructors
{
    private static string s_trace = "";

    public static object? Fields_and_arguments()
    {
        var point = new Point(1, y: 2) { Name = "p" };
        return (point.X, point.Y, point.Name, point.Scale);
    }

    public static object? Constructor_that_calls_another() => new Point(5).Sum();

    public static object? Base_constructor() => new Named("n", 3).Text();

    public static object? Base_of_the_library() => (new Words("a", "b").Count, new Broken("x").Message);

    public static object? Virtual_call_in_a_base() => new Late().Seen;

    public static object? Lambda_in_an_initialiser() => new Scaler(3).Scale(4);

    public static object? Out_argument()
    {
        var counted = new Counted(out var number);
        return (number, counted.Number);
    }

    public static object? Generic_class() => (new Pair<int, string>(1, "a").Text(), new Pair<string, Point>("b", new Point(2)).Text());

    public static object? Nested_creation() => new Node(1, new Node(2, new Node(3, null))).Sum();

    public static object? Recursive_constructor() => new Chain(3).Length();

    public static object? Constructor_that_throws()
    {
        s_trace = "";
        try
        {
            return new Refusing(-1);
        }
        catch (ArgumentOutOfRangeException e)
        {
            return s_trace + e.ParamName;
        }
    }

    public static object? Exception_of_its_own()
    {
        try
        {
            throw new Broken("y");
        }
        catch (Broken e) when (e.Code == 7)
        {
            return e.Message;
        }
    }

    public static object? Static_constructor() => new Registered().Number;

    public static object? Delegates_and_arrays() => (new Func<int, int>(new Scaler(2).Scale)(5), new Point[2, 3].Length);

    private class Point(int x, int y)
    {
        public Point(int both)
            : this(both, both)
        {
            Scale = 2;
        }

        public int X { get; } = x;

        public int Y => y;

        public string Name { get; init; } = "none";

        public int Scale { get; private set; } = 1;

        public int Sum() => Scale * (X + Y);
    }

    private sealed class Named : Point
    {
        private readonly string _text;

        public Named(string text, int number)
            : base(number, number + 1) => _text = text;

        public string Text() => _text + Sum();
    }

    private sealed class Words(params string[] words) : List<string>(words);

    private sealed class Broken(string message) : InvalidOperationException(message)
    {
        public int Code { get; } = 7;
    }

    private abstract class Early
    {
        protected Early() => Seen = Describe();

        public string Seen { get; }

        protected abstract string Describe();
    }

    private sealed class Late : Early
    {
        private readonly string _before = "before";
        private readonly string? _after;

        public Late() => _after = "after";

        protected override string Describe() => $"{_before} {_after ?? "nothing"}";
    }

    private sealed class Scaler(int factor)
    {
        private readonly Func<int, int> _scale = n => n * factor;

        public int Scale(int n) => _scale(n);
    }

    private sealed class Counted
    {
        public Counted(out int number) => Number = number = 8;

        public int Number { get; }
    }

    private sealed class Pair<TFirst, TSecond>(TFirst first, TSecond second)
    {
        private readonly List<object?> _items = [first, second];

        public string Text() => $"{_items.Count} {typeof(TFirst).Name} {typeof(TSecond).Name}";
    }

    private sealed record Node(int Value, Node? Next)
    {
        public int Sum() => Value + (Next?.Sum() ?? 0);
    }

    private sealed class Chain(int left)
    {
        private readonly Chain? _next = left > 0 ? new Chain(left - 1) : null;

        public int Length() => 1 + (_next?.Length() ?? 0);
    }

    private sealed class Refusing
    {
        public Refusing(int number)
        {
            s_trace += "in ";
            ArgumentOutOfRangeException.ThrowIfNegative(number);
        }
    }

    private sealed class Registered
    {
        private static readonly int s_first;

        static Registered() => s_first = 6;

        public int Number { get; } = s_first + 1;
    }
}
