namespace ConcurrencyLab.Tests;

/// <summary>Values, records and structures.</summary>
internal static partial class PlainPrograms
{
    public static PlainProgram A_record_that_is_replaced_by_two()
    {
        State state = new(0, 0);
        return new(() => state = new(0, 0), () => $"{state.A} {state.B}", () => state = state with { A = state.A + 1 }, () => state = state with { B = state.B + 1 }) { Ends = ["0 1", "1 0", "1 1"] };
    }

    public static PlainProgram A_record_that_is_exchanged_until_it_fits()
    {
        State state = new(0, 0);
        return new(() => state = new(0, 0), () => $"{state.A} {state.B}", () => Change(s => s with { A = s.A + 1 }), () => Change(s => s with { B = s.B + 1 })) { Ends = ["1 1"], Loops = true };

        void Change(Func<State, State> next)
        {
            while (true)
            {
                var seen = Volatile.Read(ref state);
                if (Interlocked.CompareExchange(ref state, next(seen), seen) == seen)
                    return;
            }
        }
    }

    public static PlainProgram A_pattern_that_reads_twice()
    {
        Node node = new();
        var seen = false;
        return new(() => (node.Left, node.Right, seen) = (0, 0, false), () => seen, () =>
        {
            node.Left = 1;
            node.Right = 1;
        }, () => seen = node is { Left: > 0, Right: 0 }) { Ends = ["False", "True"] };
    }

    public static PlainProgram A_structure_behind_an_interface()
    {
        IAdder adder = new Adder();
        return new(() => adder = new Adder(), () => adder.Sum, () => adder.Add(1), () => adder.Add(1)) { Ends = ["1", "2"] };
    }

    public static PlainProgram A_structure_by_a_type_argument()
    {
        Adder adder = default;
        return new(() => adder = default, () => adder.Sum, () => AddOne(ref adder), () => AddOne(ref adder)) { Ends = ["1", "2"] };

        static void AddOne<T>(ref T to)
            where T : struct, IAdder => to.Add(1);
    }

    public static PlainProgram A_number_that_goes_between_two_looks()
    {
        int? number = 1;
        var seen = 0;
        return new(() => (number, seen) = (1, 0), () => seen, () =>
        {
            if (number.HasValue)
                seen = number.Value;
        }, () => number = null) { Ends = ["0", "1", "例外: Nullable object must have a value."] };
    }

    // Both read both before they write both.
    public static PlainProgram Two_that_swap()
    {
        var (a, b) = (1, 2);
        return new(() => (a, b) = (1, 2), () => $"{a} {b}", () => (a, b) = (b, a), () => (a, b) = (b, a)) { Ends = ["1 1", "1 2", "2 1", "2 2"] };
    }

    public static PlainProgram A_place_that_two_take()
    {
        var (items, next) = (new int[2], 0);
        return new(() => (items, next) = (new int[2], 0), () => $"{items[0]} {items[1]}", () => items[next++] = 1, () => items[next++] = 2) { Ends = ["1 0", "1 2", "2 0", "2 1"] };
    }

    public static PlainProgram A_parameter_of_the_class()
    {
        Purse purse = new(10);
        return new(() => purse = new(10), () => purse.Left, () => purse.Take(10), () => purse.Take(10)) { Ends = ["-10", "0"] };
    }

    public static PlainProgram A_delegate_of_two_methods()
    {
        var total = 0;
        Action both = Add;
        both += Add;
        return new(() => total = 0, () => total, () => both(), () => both()) { Ends = ["2", "3", "4"] };

        void Add() => total++;
    }

    public static PlainProgram An_event_that_rings_while_listeners_come()
    {
        Siren siren = new();
        var rang = 0;
        return new(() => (siren, rang) = (new(), 0), () => $"{rang} {siren.Count}", () => siren.Rang += Listen, () => siren.Rang += Listen, () => siren.Ring()) { Ends = ["0 2", "1 2", "2 2"], Loops = true };

        void Listen() => rang++;
    }

    private sealed record State(int A, int B);

    private sealed class Node
    {
        public int Left { get; set; }

        public int Right { get; set; }
    }

    private interface IAdder
    {
        int Sum { get; }

        void Add(int number);
    }

    private struct Adder : IAdder
    {
        public int Sum { get; private set; }

        public void Add(int number) => Sum += number;
    }

    private sealed class Siren
    {
        public event Action? Rang;

        public int Count => Rang?.GetInvocationList().Length ?? 0;

        public void Ring() => Rang?.Invoke();
    }

    private sealed class Purse(int money)
    {
        public int Left => money;

        public void Take(int amount)
        {
            if (money >= amount)
                money -= amount;
        }
    }
}
