using System.Collections;
using System.Collections.Concurrent;

#pragma warning disable CA1806, CA1829, CA1859, IDE0079
namespace ConcurrencyLab.Tests;

internal static partial class OrderedPrograms
{
    [ThreadStatic]
    private static int t_count;

    public static RaceProgram Different_cells_of_a_grid()
    {
        var grid = new int[2, 3];
        return new("", () => grid[0, 2]++, () => grid[1, 0] = 1, () => _ = grid[1, 2]);
    }

    public static RaceProgram A_concurrent_dictionary_by_another_type()
    {
        IDictionary<string, int> map = new ConcurrentDictionary<string, int>();
        return new("", () => map["a"] = 1, () => map["b"] = 2);
    }

    public static RaceProgram A_collection_with_a_lock_of_its_own()
    {
        ICollection<int> all = new Guarded();
        return new("", () => all.Add(1), () => all.Add(2));
    }

    public static RaceProgram Values_that_each_thread_has_for_itself()
    {
        ThreadLocal<int> own = new();
        return new("", Body, Body);

        void Body()
        {
            own.Value++;
            t_count++;
            Add(ref t_count);
        }
    }

    public static RaceProgram Variables_that_a_method_is_given()
    {
        var (first, second) = (0, 0);
        return new("", () => Add(ref first), () => Add(ref second));
    }

    public static RaceProgram Handlers_of_one_event()
    {
        Bell bell = new();
        return new("", () => bell.Rang += Listen, () => bell.Rang += Listen);

        static void Listen()
        {
        }
    }

    private static void Add(ref int to) => to++;

    public static RaceProgram Comparers_that_all_share()
    {
        var (a, b) = (0, false);
        return new("", () => a = Comparer<int>.Default.Compare(1, 2), () => b = EqualityComparer<int>.Default.Equals(1, 2), () => _ = Comparer<int>.Default.Compare(2, 1), () => _ = EqualityComparer<int>.Default.Equals(1, 1));
    }

    public static RaceProgram Calls_that_only_read()
    {
        HashSet<int> set = [1];
        List<int> list = [1, 2];
        SortedSet<int> sorted = [1, 2];
        SortedList<int, int> map = new() { [1] = 1 };
        var seen = new int[2];
        return new("", () => Body(0), () => Body(1));

        void Body(int at) => seen[at] = (set.Overlaps([1]) && set.SetEquals([1]) && set.IsSubsetOf([1, 2]) ? 1 : 0) + list[..1][0] + sorted.GetViewBetween(1, 2).Count + map.GetKeyAtIndex(0) + map.GetValueAtIndex(0);
    }

    public static RaceProgram Variables_that_calls_fill()
    {
        int[] all = [1, 2];
        var (one, two) = (0, 0);
        return new("", () => int.TryParse("5", out one), () => int.TryParse("6", out two), () => _ = all.Sum(), () => _ = all.Max() + all[0]);
    }

    private sealed class Bell
    {
        public event Action? Rang;

        public void Ring() => Rang?.Invoke();
    }

    private sealed class Guarded : ICollection<int>
    {
        private readonly List<int> _all = [];

        public int Count => _all.Count;

        public bool IsReadOnly => false;

        public void Add(int item)
        {
            lock (_all)
                _all.Add(item);
        }

        public void Clear() => _all.Clear();

        public bool Contains(int item) => _all.Contains(item);

        public void CopyTo(int[] array, int arrayIndex) => _all.CopyTo(array, arrayIndex);

        public bool Remove(int item) => _all.Remove(item);

        public IEnumerator<int> GetEnumerator() => _all.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
