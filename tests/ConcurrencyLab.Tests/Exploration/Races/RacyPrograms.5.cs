using System.Collections;
using System.Collections.ObjectModel;

#pragma warning disable CA1806, VSTHRD002, VSTHRD103, CA1859, IDE0200, IDE0079
namespace ConcurrencyLab.Tests;

internal static partial class RacyPrograms
{
    public static RaceProgram A_number_that_is_taken_away()
    {
        int? maybe = 1;
        return new("maybe", () => maybe = null, () => _ = maybe.HasValue);
    }

    public static RaceProgram An_element_that_is_emptied()
    {
        var pairs = new (int, int)[1];
        var seen = 0;
        return new("配列の要素", () => pairs[0] = default, () => seen = pairs[0].Item1);
    }

    public static RaceProgram A_cell_of_a_grid()
    {
        var grid = new int[2, 2];
        return new("配列の要素", () => grid[1, 1]++, () => grid[1, 1]++);
    }

    public static RaceProgram A_list_by_two_types()
    {
        List<int> list = [1];
        IList<int> other = list;
        return new("List", () => other[0] = 5, () => _ = list[0]);
    }

    public static RaceProgram A_list_that_grows_under_a_query()
    {
        List<int> list = [1];
        var seen = 0;
        return new("List", () => list.Add(2), () => seen = list.Select(n => n).Count());
    }

    public static RaceProgram An_array_that_is_added_up()
    {
        var all = new int[2];
        var seen = 0;
        return new("配列の要素", () => all[0] = 1, () => seen = all.Sum());
    }

    public static RaceProgram A_variable_that_a_method_is_given()
    {
        var total = 0;
        return new("total", () => Add(ref total), () => Add(ref total));

        static void Add(ref int to) => to++;
    }

    public static RaceProgram A_variable_that_a_call_fills()
    {
        Dictionary<int, int> map = [];
        var (number, seen) = (0, 0);
        return new("number", () => map.TryGetValue(1, out number), () => seen = number);
    }

    public static RaceProgram Collections_of_other_kinds()
    {
        Collection<int> one = [];
        ArrayList two = [];
        BitArray three = new(2);
        var seen = 0;
        return new("ArrayList,BitArray,Collection", () =>
        {
            one.Add(1);
            two.Add(1);
            three[0] = true;
        }, () => seen = one.Count + two.Count + (three[0] ? 1 : 0));
    }

    public static RaceProgram A_method_of_a_list_as_work()
    {
        List<int> list = [1];
        return new("List", () =>
        {
            var work = Task.Run(list.Clear);
            _ = list.Count;
            work.Wait();
        });
    }
}
