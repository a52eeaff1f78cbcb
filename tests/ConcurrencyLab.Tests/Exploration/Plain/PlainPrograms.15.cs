namespace ConcurrencyLab.Tests;

/// <summary>Arrays that are read or written as wholes, and references that are given to methods.</summary>
internal static partial class PlainPrograms
{
    public static PlainProgram A_sum_beside_an_element()
    {
        var (items, others, seen) = (new int[2], new int[2], 0);
        return new(
            () =>
            {
                (items, others) = ([0, 0], [0, 0]);
                seen = 0;
            },
            () => seen,
            () => seen = items.Sum() + others.Sum(),
            () =>
            {
                items[1] = 5;
                others[0] = 7;
            }) { Ends = ["0", "12", "5", "7"] };
    }

    public static PlainProgram A_copy_beside_an_element()
    {
        var (items, filled, seen) = (new int[2], new[] { 1, 2 }, 0);
        return new(
            () =>
            {
                items = [0, 0];
                seen = 0;
            },
            () => $"{seen} {string.Join(" ", items)}",
            () => seen = ((int[])items.Clone())[1],
            () => Array.Copy(filled, items, 2)) { Ends = ["0 1 2", "2 1 2"] };
    }

    public static PlainProgram A_copy_beside_a_part_of_an_element()
    {
        var (pairs, copy) = (new Pair[2], new Pair[2]);
        return new(
            () => (pairs, copy) = (new Pair[2], new Pair[2]),
            () => $"{copy[1].Left} {copy[1].Right}",
            () => pairs.CopyTo(copy, 0),
            () =>
            {
                pairs[1].Left = 1;
                pairs[1].Right = 1;
            }) { Ends = ["0 0", "1 0", "1 1"] };
    }

    public static PlainProgram Items_behind_an_interface()
    {
        int[] items = [0, 0];
        var seen = "";
        return new(
            () => (items[0], items[1], seen) = (0, 0, ""),
            () => seen,
            () =>
            {
                foreach (var item in (IEnumerable<int>)items)
                    seen += item;
            },
            () =>
            {
                items[0] = 1;
                items[1] = 1;
            }) { Ends = ["00", "01", "10", "11"] };
    }

    public static PlainProgram A_method_that_adds_to_what_it_is_given()
    {
        var (first, second) = (0, 0);
        return new(() => (first, second) = (0, 0), () => $"{first} {second}", () => Add(ref first), () => AddTwice(ref first), () => Add(ref second)) { Ends = ["1 1", "2 1", "3 1"] };

        static void Add(ref int to) => to++;

        static void AddTwice(ref int to)
        {
            Add(ref to);
            to = to + 1;
        }
    }

    public static PlainProgram A_structure_that_changes_itself()
    {
        Counter counter = default;
        return new(() => counter = default, () => counter.Value, () => counter.Add(1), () => counter.Add(2)) { Ends = ["1", "2", "3"] };
    }

    public static PlainProgram A_method_that_changes_which_variable_it_means()
    {
        int[] items = [0, 0];
        return new(() => Array.Clear(items), () => $"{items[0]} {items[1]}", () => AddToSecond(ref items[0], items), () => items[1]++) { Ends = ["0 1", "0 2"] };

        static void AddToSecond(ref int to, int[] items)
        {
            to = ref items[1];
            to++;
        }
    }

    private struct Counter
    {
        public int Value;

        public void Add(int amount) => Value += amount;
    }
}
