using System.Collections.Concurrent;

#pragma warning disable CA1806, CA1859, IDE0200, IDE0079
namespace ConcurrencyLab.Tests;

internal static partial class PlainPrograms
{
    private const string Modified = "例外: Collection was modified; enumeration operation may not execute.";

    public static PlainProgram A_list_by_two_types()
    {
        List<int> list = [];
        IReadOnlyList<int> other = list;
        var seen = 0;
        return new(() => other = list = [1], () => seen, () => list.Add(2), () => seen = other.Count) { Ends = ["1", "2"] };
    }

    public static PlainProgram A_list_that_grows_under_a_loop()
    {
        List<int> list = [];
        var seen = 0;
        return new(() => (list, seen) = ([1, 2], 0), () => seen, () =>
        {
            foreach (var n in list)
                seen += n;
        }, () => list.Add(3)) { Ends = ["3", "6", Modified] };
    }

    public static PlainProgram A_dictionary_that_grows_under_a_loop()
    {
        Dictionary<int, int> map = [];
        var seen = 0;
        return new(() => (map, seen) = (new() { [1] = 1 }, 0), () => seen, () =>
        {
            foreach (var (_, n) in map)
                seen += n;
        }, () => map[2] = 2) { Ends = ["1", "3", Modified] };
    }

    public static PlainProgram A_list_that_grows_under_an_iterator()
    {
        List<int> list = [];
        var seen = 0;
        return new(() => (list, seen) = ([1], 0), () => seen, () =>
        {
            foreach (var n in Each(list))
                seen += n;
        }, () => list.Add(2)) { Ends = ["1", "3", Modified] };

        static IEnumerable<int> Each(IEnumerable<int> all)
        {
            foreach (var n in all)
                yield return n;
        }
    }

    public static PlainProgram A_list_that_is_added_up()
    {
        List<int> list = [];
        var seen = 0;
        return new(() => list = [1], () => seen, () => list.Add(2), () => seen = list.Where(n => n > 0).Sum()) { Ends = ["1", "3"] };
    }

    public static PlainProgram An_array_that_is_filled_and_added_up()
    {
        int[] all = [];
        var seen = 0;
        return new(() => all = [0, 0], () => seen, () => Array.Fill(all, 2), () => all[0] = 1, () => seen = all.Sum()) { Ends = ["0", "1", "3", "4"] };
    }

    public static PlainProgram A_variable_that_a_call_fills()
    {
        var (number, seen) = (0, 0);
        return new(() => (number, seen) = (0, 0), () => seen, () => int.TryParse("5", out number), () => seen = number) { Ends = ["0", "5"] };
    }

    public static PlainProgram An_array_that_is_replaced()
    {
        int[] all = [];
        var seen = 0;
        return new(() => all = [0], () => seen, () => Array.Resize(ref all, 3), () => seen = all.Length) { Ends = ["1", "3"] };
    }

    public static PlainProgram A_method_of_a_list_as_a_delegate()
    {
        List<int> list = [];
        var seen = 0;
        return new(() => list = [], () => seen, () =>
        {
            Action<int> add = list.Add;
            add(1);
        }, () => seen = list.Count) { Ends = ["0", "1"] };
    }

    public static PlainProgram A_value_that_two_make()
    {
        ConcurrentDictionary<string, int> map = [];
        var made = 0;
        return new(() => (map, made) = ([], 0), () => map["k"], Body, Body) { Ends = ["1", "2"] };

        void Body() => map.GetOrAdd("k", _ => Interlocked.Increment(ref made));
    }

    public static PlainProgram A_name_of_a_day()
    {
        var day = DayOfWeek.Monday;
        var seen = "";
        return new(() => day = DayOfWeek.Monday, () => seen, () => day = DayOfWeek.Friday, () => seen = day.ToString()) { Ends = ["Friday", "Monday"] };
    }

    public static PlainProgram A_result_that_cannot_always_be_read()
    {
        var (made, seen) = (0, 0);
        return new(
            () => (made, seen) = (0, 0),
            () => seen == 1 ? seen : throw new InvalidOperationException("なし"),
            () => made = 1,
            () => seen = made) { Ends = ["1", "例外: outcome の中で なし"] };
    }
}
