#pragma warning disable VSTHRD002, xUnit1031, IDE0079 // Waiting on the thread is what is tested.
namespace ConcurrencyLab.Tests;

/// <summary>References, spans and arrays as wholes; exceptions on their way out.</summary>
internal static partial class PlainPrograms
{
    public static PlainProgram One_of_two_variables_by_reference()
    {
        int[] items = [0, 0];
        var first = false;
        return new(() => (items[0], items[1]) = (0, 0), () => $"{items[0]} {items[1]}", () =>
        {
            ref var it = ref (first ? ref items[0] : ref items[1]);
            it++;
        }, () => items[1]++) { Ends = ["0 1", "0 2"] };
    }

    public static PlainProgram Items_that_are_filled_by_a_span()
    {
        int[] items = [0, 0];
        var seen = "";
        return new(() => (items[0], items[1], seen) = (0, 0, ""), () => seen, () => items.AsSpan().Fill(3), () => seen = $"{items[0]}{items[1]}") { Ends = ["00", "03", "33"] };
    }

    public static PlainProgram Items_that_are_read_by_a_span()
    {
        int[] items = [0, 0];
        var seen = "";
        return new(() => (items[0], items[1], seen) = (0, 0, ""), () => seen, () =>
        {
            var text = "";
            foreach (var item in items.AsSpan())
                text += item;
            seen = text;
        }, () =>
        {
            items[0] = 1;
            items[1] = 1;
        }) { Ends = ["00", "01", "10", "11"] };
    }

    public static PlainProgram A_reference_that_a_method_returns()
    {
        int[] items = [0];
        return new(() => items[0] = 0, () => items[0], () => First()++, () => items[0]++) { Ends = ["1", "2"] };

        ref int First() => ref items[0];
    }

    public static PlainProgram An_array_that_grows_under_a_write()
    {
        int[] items = [0];
        return new(() => items = [0], () => items[0], () => Array.Resize(ref items, 3), () => items[0] = 5) { Ends = ["0", "5"] };
    }

    public static PlainProgram A_copy_between_two_arrays()
    {
        var (from, to) = (new int[2], new int[2]);
        var seen = "";
        return new(() => (from, to, seen) = (new int[2], new int[2], ""), () => $"{to[0]}{to[1]} {seen}", () => Array.Copy(from, to, 2), () =>
        {
            to[0] = 5;
            from[1] = 1;
            seen += to[0];
        }) { Ends = ["00 0", "01 0", "01 5", "50 5"] };
    }

    public static PlainProgram A_block_that_is_done_in_any_case()
    {
        var (x, y, seen) = (0, 0, "");
        return new(() => (x, y, seen) = (0, 0, ""), () => seen, () =>
        {
            try
            {
                try
                {
                    x = 1;
                    throw new InvalidOperationException();
                }
                finally
                {
                    y = 1;
                }
            }
            catch (InvalidOperationException)
            {
            }
        }, () => seen = $"{x} {y}") { Ends = ["0 0", "0 1", "1 0", "1 1"] };
    }

    public static PlainProgram A_filter_that_comes_before_the_block_inside()
    {
        var (flag, x, seen) = (false, 0, "");
        return new(() => (flag, x, seen) = (false, 0, ""), () => seen, () =>
        {
            try
            {
                try
                {
                    throw new InvalidOperationException();
                }
                finally
                {
                    x = 5;
                }
            }
            catch (InvalidOperationException) when (flag && x == 0)
            {
                seen = "caught";
            }
            catch (InvalidOperationException)
            {
                seen = $"{flag}";
            }
        }, () => flag = true) { Ends = ["False", "True", "caught"] };
    }

    public static PlainProgram A_task_that_fails_beside_another_thread()
    {
        var seen = "";
        var total = 0;
        return new(() => (seen, total) = ("", 0), () => $"{seen} {total}", () =>
        {
            var task = Task.Run(() =>
            {
                total++;
                throw new InvalidOperationException("no");
            });
            try
            {
                task.Wait();
            }
            catch (AggregateException e) when (e.InnerException is InvalidOperationException { Message: var text })
            {
                seen = text;
            }
        }, () => total++) { Ends = ["no 1", "no 2"] };
    }
}
