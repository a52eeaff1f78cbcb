namespace ConcurrencyLab.Tests;

internal static partial class RacyPrograms
{
    public static RaceProgram A_record_that_is_replaced_by_two()
    {
        Shown state = new(0, 0);
        return new("state", () => state = state with { Left = state.Left + 1 }, () => state = state with { Right = state.Right + 1 });
    }

    public static RaceProgram A_variable_of_a_loop_in_its_threads()
    {
        var seen = new int[2];
        return new("i", () =>
        {
            Thread? last = null;
            for (var i = 0; i < 2; i++)
            {
                last = new Thread(() => Interlocked.Add(ref seen[0], i));
                last.Start();
            }

            last!.Join();
        });
    }

    public static RaceProgram An_array_that_grows_under_a_write()
    {
        int[] items = [0];
        return new("items", () => Array.Resize(ref items, 3), () => items[0] = 5);
    }

    public static RaceProgram A_structure_by_a_type_argument()
    {
        Added sum = default;
        return new("sum.Sum", () => AddOne(ref sum), () => AddOne(ref sum));

        static void AddOne<T>(ref T to)
            where T : struct, IAdded => to.Add(1);
    }

    public static RaceProgram A_parameter_of_the_class()
    {
        Purse purse = new(10);
        return new("money", () => purse.Take(10), () => purse.Take(10));
    }

    private sealed record Shown(int Left, int Right);

    private interface IAdded
    {
        void Add(int number);
    }

    private struct Added : IAdded
    {
        public int Sum;

        public void Add(int number) => Sum += number;
    }

    private sealed class Purse(int money)
    {
        public void Take(int amount)
        {
            if (money >= amount)
                money -= amount;
        }
    }
}
