using System.Runtime.InteropServices;

#pragma warning disable CA1508, CA1822, CA1859, CA1861, CS0219, IDE0059
namespace ConcurrencyLab.Tests;

/// <summary>Numbers, structs, references to variables, arrays.</summary>
internal static class CorpusOfValues
{
    private static int s_number = 3;
    private static volatile int s_seen = 5;
    private static long s_long = 7;

    public static object? Arithmetic() => (s_number + 4) * 5 / 2 % 7;

    public static object? Checked_overflow()
    {
        var most = int.MaxValue - s_number + 3;
        return checked(most + 1);
    }

    public static object? Conversions() => ((byte)(300 + s_number), (short)-1, (uint)4_000_000_000, (float)0.5 * s_number, (double)s_long, (char)(64 + s_number), (decimal)1.5m * 2);

    public static object? Shifts_and_bits() => (s_number << 4 >> 1) | (s_number & 6) ^ ~1;

    public static object? Comparison() => (s_number > 2, s_number >= 3, 2.0 < s_number, s_number != 4, 2.5 < s_number);

    public static object? Volatile_field()
    {
        s_seen = s_number;
        return s_seen + 1;
    }

    public static object? Reference_to_a_field()
    {
        ref var number = ref s_long;
        number += 2;
        var result = number;
        number = 7;
        return result;
    }

    public static object? Ref_argument()
    {
        var own = 4;
        Add(ref own, 3);
        return own;
    }

    public static object? In_argument() => Twice(21);

    public static object? Out_argument() => int.TryParse("12", out var number) ? number : -1;

    public static object? Own_out_argument()
    {
        Give(out var number);
        return number;
    }

    public static object? Ref_return()
    {
        int[] items = [1, 2, 3];
        Second(items) = 9;
        return items;
    }

    public static object? Stackalloc()
    {
        Span<int> items = stackalloc int[4];
        for (var i = 0; i < items.Length; i++)
            items[i] = i * i;
        return items.ToArray();
    }

    public static object? Array_elements()
    {
        long[] longs = [1, 2];
        string[] texts = ["a", "b"];
        Point[] points = [new(1, 2), default];
        longs[1] += longs[0];
        texts[0] = texts[1] + "c";
        points[1].X = 8;
        ref var second = ref points[1];
        second.Y = 9;
        return (longs, texts, points[1].X + points[1].Y);
    }

    public static object? Index_outside()
    {
        int[] items = [1];
        return items[s_number];
    }

    public static object? Two_dimensions()
    {
        var grid = new int[2, 2];
        grid[1, 0] = 5;
        return grid[1, 0] + grid.Length;
    }

    public static object? Wrong_element_type()
    {
        object[] items = new string[1];
        items[0] = s_number;
        return items;
    }

    public static object? Struct_method()
    {
        var point = new Point(1, 2);
        point.Move(3);
        return (point.X, point.Sum());
    }

    public static object? Struct_through_an_interface()
    {
        IComparable<Point> point = new Point(1, 2);
        return point.CompareTo(new Point(0, 0));
    }

    public static object? Constrained_call() => Text(new Point(3, 4)) + Text("x") + Text(5);

    public static object? Boxing()
    {
        object boxed = s_number;
        return (int)boxed + 1;
    }

    public static object? Wrong_unboxing()
    {
        object boxed = s_number;
        return (long)boxed;
    }

    public static object? Nullable_numbers()
    {
        int? none = null, some = s_number;
        return (none ?? 9, some + 1, none + 1, some > 2);
    }

    public static object? Tuples()
    {
        var (a, b) = (s_number, "b");
        (a, var c) = (a + 1, a);
        return (a, b, c);
    }

    public static object? Ranges() => ((int[])[1, 2, 3, 4])[1..^1];

    public static object? Utf8_and_size() => "äb"u8.Length + Marshal.SizeOf<int>() + sizeof(long);

    private static void Add(ref int to, int what) => to += what;

    private static int Twice(in int number) => 2 * number;

    private static void Give(out int number) => number = s_number;

    private static ref int Second(int[] items) => ref items[1];

    private static string Text<T>(T value)
        where T : notnull => value.ToString()!;

    private struct Point(int x, int y) : IComparable<Point>
    {
        public int X = x;
        public int Y = y;

        public void Move(int by) => X += by;

        public readonly int Sum() => X + Y;

        public readonly int CompareTo(Point other) => Sum() - other.Sum();

        public override readonly string ToString() => $"({X}, {Y})";
    }
}
