#pragma warning disable CA1508, CA1822, CA1859, IDE0039, IDE0059
namespace ConcurrencyLab.Tests;

/// <summary>Classes, virtual calls, delegates, closures, generics.</summary>
internal static class CorpusOfObjects
{
    private static int s_number = 3;
    private static readonly Shape? s_none = s_number > 5 ? new Circle() : null;

    public static object? Virtual_call() => Names(new Circle(), new Square(), new Cube());

    public static object? Base_call() => new Cube().Twice();

    public static object? Abstract_call() => ((Shape)new Circle()).Area(2);

    public static object? Interface_call() => ((INamed)new Square()).Name + ((INamed)new Other()).Name;

    public static object? Default_interface_method() => ((INamed)new Other()).Greeting();

    public static object? Call_through_null() => s_none!.Plain();

    public static object? Virtual_call_through_null() => s_none!.Area(1);

    public static object? Field_of_null() => s_none!.Size;

    public static object? Sealed_override() => new Cube().ToString();

    public static object? Method_group_of_an_object()
    {
        Func<int, double> area = new Circle().Area;
        return area(3);
    }

    public static object? Generic_method() => (First([3, 4]), First(["x"]), Pair(1, "a"));

    public static object? Generic_class()
    {
        var box = new Box<string>();
        box.Put("y");
        return box.Take() + new Box<int>().Take();
    }

    public static object? Generic_virtual_method() => new Box<int>().Describe<string>() + new SmallBox().Describe<long>();

    public static object? Generic_method_of_an_interface() => ((IPicker)new FirstPicker()).Pick([3, 4]) + ((IPicker)new LastPicker()).Pick(["x", "y"]);

    public static object? Generic_method_of_an_abstract_class()
    {
        Picker picker = new LastPicker();
        Func<string[], string?> pick = picker.Pick;
        return picker.Pick([1.5, 2.5]) + pick(["a", "b"]);
    }

    public static object? Generic_default_interface_method() => ((IPicker)new FirstPicker()).Twice("a") + ((IPicker)new LastPicker()).Twice(2);

    public static object? Records()
    {
        var first = new Reply("a", 1);
        var second = first with { Count = 2 };
        return (first == second, second.Text, first.GetHashCode() == new Reply("a", 1).GetHashCode());
    }

    public static object? Casts()
    {
        object shape = new Square();
        return (shape is Circle, (shape as Square)?.Name, ((Shape)shape).Size);
    }

    public static object? Wrong_cast()
    {
        object shape = new Square();
        return (Circle)shape;
    }

    public static object? Properties_and_indexers()
    {
        var row = new Row { [1] = 4 };
        row[1] += 2;
        return row[1] + row.Total;
    }

    public static object? Operators() => (new Money(2) + new Money(3)).Amount;

    public static object? Types_as_values() => typeof(Box<>).Name + typeof(int).Name;

    public static object? Interpolation() => $"{s_number:000} {new Reply("z", 1).Text,-3}|";

    private static string Names(params Shape[] shapes) => string.Join(",", shapes.Select(shape => shape.Name + shape.Area(1)));

    private static T First<T>(IReadOnlyList<T> items) => items[0];

    private static (TFirst, TSecond) Pair<TFirst, TSecond>(TFirst first, TSecond second) => (first, second);

    private interface INamed
    {
        string Name { get; }

        string Greeting() => $"Hello {Name}";
    }

    private abstract class Shape : INamed
    {
        public int Size = 2;

        public virtual string Name => "shape";

        public abstract double Area(int n);

        public int Plain() => Size;

        public virtual int Twice() => 2 * Size;
    }

    private sealed class Circle : Shape
    {
        public override double Area(int n) => 3.0 * n * n;
    }

    private class Square : Shape
    {
        public override string Name => "square";

        public override double Area(int n) => n * n;
    }

    private sealed class Cube : Square
    {
        public override string Name => base.Name + "3";

        public override int Twice() => base.Twice() + 1;

        public override string ToString() => "cube";
    }

    private sealed class Other : INamed
    {
        public string Name => "other";
    }

    private interface IPicker
    {
        T? Pick<T>(T[] items);

        string Twice<T>(T item) => $"{Pick([item])}{Pick([item])}";
    }

    private sealed class FirstPicker : IPicker
    {
        public T? Pick<T>(T[] items) => items[0];
    }

    private abstract class Picker
    {
        public abstract T? Pick<T>(T[] items);
    }

    private sealed class LastPicker : Picker, IPicker
    {
        public override T? Pick<T>(T[] items)
            where T : default => items[^1];

        string IPicker.Twice<T>(T item) => $"last {item}";
    }

    private class Box<T>
    {
        private T? _item;

        public void Put(T item) => _item = item;

        public T? Take() => _item;

        public virtual string Describe<TOther>() => typeof(T).Name + typeof(TOther).Name;
    }

    private sealed class SmallBox : Box<int>
    {
        public override string Describe<TOther>() => "small " + base.Describe<TOther>();
    }

    private sealed record Reply(string Text, int Count);

    private sealed class Row
    {
        private readonly int[] _items = new int[3];

        public int Total => _items.Sum();

        public int this[int i]
        {
            get => _items[i];
            set => _items[i] = value;
        }
    }

    private readonly record struct Money(int Amount)
    {
        public static Money operator +(Money a, Money b) => new(a.Amount + b.Amount);
    }
}
