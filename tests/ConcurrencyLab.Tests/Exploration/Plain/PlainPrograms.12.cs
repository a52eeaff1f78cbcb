#pragma warning disable CA1849, CA2000, CA2002, IDE0079
namespace ConcurrencyLab.Tests;

internal static partial class PlainPrograms
{
    public static PlainProgram An_event_that_is_set_for_a_moment()
    {
        ManualResetEventSlim gate = new();
        var x = 0;
        return new(
            () => (gate, x) = (new(), 0),
            () => x,
            () =>
            {
                gate.Set();
                gate.Reset();
            },
            () =>
            {
                gate.Wait();
                x = 1;
            }) { Ends = ["1", "デッドロック: B は知らせを待つ。"] };
    }

    public static PlainProgram A_handle_that_is_set_for_a_moment()
    {
        ManualResetEvent gate = new(initialState: false);
        var x = 0;
        return new(
            () => (gate, x) = (new(initialState: false), 0),
            () => x,
            () =>
            {
                gate.Set();
                gate.Reset();
            },
            () =>
            {
                gate.WaitOne();
                x = 1;
            }) { Ends = ["1", "デッドロック: B は知らせを待つ。"] };
    }

    public static PlainProgram A_set_that_is_lost()
    {
        AutoResetEvent gate = new(initialState: true);
        var (x, seen) = (0, 0);
        return new(
            () => (gate, x, seen) = (new(initialState: true), 0, 0),
            () => seen,
            () =>
            {
                x = 1;
                gate.Set();
            },
            () =>
            {
                seen = x;
                gate.WaitOne();
                gate.WaitOne();
            }) { Ends = ["0", "1", "デッドロック: B は知らせを待つ。"] };
    }

    public static PlainProgram A_handle_of_a_group_that_is_never_set()
    {
        ManualResetEvent first = new(initialState: false), second = new(initialState: false);
        return new(
            () => (first, second) = (new(initialState: false), new(initialState: false)),
            () => 0,
            () => first.Set(),
            () => WaitHandle.WaitAll([first, second])) { Ends = ["デッドロック: B は知らせを待つ。"] };
    }

    public static PlainProgram Locks_tried_with_a_limit_both_ways()
    {
        object left = new(), right = new();
        var (a, b) = (false, false);
        return new(() => (a, b) = (false, false), () => (a, b), () => a = Both(left, right), () => b = Both(right, left))
        {
            Ends = ["(False, False)", "(False, True)", "(True, False)", "(True, True)"],
        };

        static bool Both(object outer, object inner)
        {
            lock (outer)
            {
                if (!Monitor.TryEnter(inner, 10))
                    return false;
                Monitor.Exit(inner);
                return true;
            }
        }
    }

    public static PlainProgram A_handle_that_is_first()
    {
        ManualResetEvent first = new(initialState: false), second = new(initialState: false);
        var (x, seen, isSecond) = (0, 0, false);
        return new(
            () => (first, second, x, seen, isSecond) = (new(initialState: false), new(initialState: false), 0, 0, false),
            () => (seen, isSecond),
            () =>
            {
                x = 1;
                first.Set();
            },
            () =>
            {
                seen = x;
                second.Set();
            },
            () => isSecond = WaitHandle.WaitAny([first, second]) == 1) { Ends = s_allFour };
    }
}
