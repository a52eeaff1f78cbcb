namespace ConcurrencyLab.Tests;

/// <summary>Constructors of structures.</summary>
internal static class CorpusOfValueConstructors
{
    private static string s_trace = "";

    public static object? Value_types() => (new Size(2, 3).Area, new Doubled(4).Number);

    public static object? Values_that_call_another() => (new Span(3).Length, new Span(2, 9).Length, new Doubled(new Doubled(2).Number).Number, ((object)new Span(1)).GetType().Name);

    public static object? Value_that_refuses()
    {
        s_trace = "";
        try
        {
            return new Span(5, 1).Length;
        }
        catch (ArgumentOutOfRangeException e)
        {
            return s_trace + e.ParamName;
        }
    }

    private readonly record struct Size(int Width, int Height)
    {
        public int Area => Width * Height;
    }

    private readonly struct Span
    {
        private readonly int _from;
        private readonly int _to;

        public Span(int to)
            : this(0, to)
        {
        }

        public Span(int from, int to)
        {
            s_trace += "in ";
            ArgumentOutOfRangeException.ThrowIfGreaterThan(from, to);
            (_from, _to) = (from, to);
        }

        public int Length => _to - _from;
    }

    private readonly struct Doubled
    {
        public Doubled(int number) => Number = Math.Abs(number) * 2;

        public int Number { get; }
    }
}
