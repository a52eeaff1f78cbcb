#pragma warning disable CA1822, IDE0251
namespace ConcurrencyLab.Tests;

/// <summary>Calls of what a type argument has: a class, a structure, something static, nothing.</summary>
internal static class CorpusOfTypeArguments
{
    public static object? Class() => Total(new Chain(2), new LongChain(3));

    public static object? Structure() => Total(new Counter(1), new Counter(5));

    public static object? Structure_that_changes()
    {
        var counter = new Counter(3);
        Add(ref counter);
        Add(ref counter);
        return counter.Length();
    }

    public static object? Structure_of_the_library() => Compare(3, 4) + Compare("b", "a");

    public static object? Static_method() => Of<Counter>(3).Length() + Of<Chain>(4).Length();

    public static object? Nothing() => Total<Chain>(null!);

    public static object? Own_text() => Text(new Counter(2)) + Text(new Chain(1));

    public static object? New() => (New<Made>().Number, New<MadeValue>().Number, New<Counter>().Length(), New<List<int>>().Count);

    public static object? New_that_throws() => New<Refusing>();

    private static T New<T>()
        where T : new() => new();

    private static int Total<T>(params T[] items)
        where T : ISized
    {
        var total = 0;
        foreach (var item in items)
            total += item.Length() + item.Twice();
        return total;
    }

    private static void Add<T>(ref T item)
        where T : ISized => item.Add(2);

    private static int Compare<T>(T one, T other)
        where T : IComparable<T> => one.CompareTo(other);

    private static T Of<T>(int number)
        where T : IMade<T> => T.Make(number);

    private static string Text<T>(T item)
        where T : notnull => item.ToString()!;

    private interface ISized
    {
        int Length();

        void Add(int number);

        int Twice() => 2 * Length();
    }

    private interface IMade<T>
    {
        static abstract T Make(int number);
    }

    private class Chain(int length) : ISized, IMade<Chain>
    {
        private int _length = length;

        public static Chain Make(int number) => new(number);

        public virtual int Length() => _length;

        public void Add(int number) => _length += number;
    }

    private sealed class Made
    {
        public int Number { get; } = Math.Max(2, 3);
    }

    private readonly struct MadeValue
    {
        public MadeValue() => Number = Math.Max(4, 5);

        public int Number { get; }
    }

    private sealed class Refusing
    {
        public Refusing() => throw new InvalidOperationException("refused");
    }

    private sealed class LongChain(int length) : Chain(length)
    {
        public override int Length() => 10 * base.Length();

        public override string ToString() => "long";
    }

    private struct Counter(int number) : ISized, IMade<Counter>
    {
        private int _number = number;

        public static Counter Make(int number) => new(number);

        public int Length() => _number;

        public void Add(int number) => _number += number;

        public override readonly string ToString() => $"at {_number}";
    }
}
