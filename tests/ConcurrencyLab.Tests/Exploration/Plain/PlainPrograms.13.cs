namespace ConcurrencyLab.Tests;

/// <summary>Loops that look again and again under a lock, and loops that only look as if they did.</summary>
internal static partial class PlainPrograms
{
    public static PlainProgram A_flag_that_is_polled_under_a_lock() => Polled(() => { });

    public static PlainProgram A_flag_that_is_polled_under_a_lock_with_a_pause() => Polled(() => Thread.Sleep(1));

    public static PlainProgram A_flag_that_is_polled_under_a_lock_politely() => Polled(() => Thread.Yield());

    public static PlainProgram Two_that_poll_under_a_lock_for_each_other()
    {
        object gate = new();
        var (first, second, both) = (false, false, 0);
        return new(
            () => (first, second, both) = (false, false, 0),
            () => both,
            () => Meet(() => first = true, () => second),
            () => Meet(() => second = true, () => first)) { Ends = ["2"], Loops = true };

        void Meet(Action arrive, Func<bool> isThere)
        {
            lock (gate)
                arrive();
            while (true)
            {
                lock (gate)
                {
                    if (isThere())
                    {
                        both++;
                        break;
                    }
                }
            }
        }
    }

    public static PlainProgram A_queue_that_is_polled_under_a_lock()
    {
        Lock gate = new();
        Queue<int> queue = [];
        var (first, second) = (0, 0);
        return new(
            () =>
            {
                (first, second) = (0, 0);
                queue.Clear();
            },
            () => (first, second),
            () => Take(out first),
            () => Take(out second),
            () =>
            {
                Put(4);
                Put(5);
            }) { Ends = ["(4, 5)", "(5, 4)"], Loops = true };

        void Put(int item)
        {
            lock (gate)
                queue.Enqueue(item);
        }

        void Take(out int item)
        {
            while (true)
            {
                lock (gate)
                {
                    if (queue.TryDequeue(out item))
                        return;
                }
            }
        }
    }

    public static PlainProgram Two_flags_that_are_polled_by_one_method()
    {
        var flags = new bool[2];
        var seen = 0;
        return new(
            () =>
            {
                Array.Clear(flags);
                seen = 0;
            },
            () => seen,
            () =>
            {
                while (!(IsSet(0) && IsSet(1)))
                {
                }

                seen++;
            },
            () =>
            {
                flags[0] = true;
                flags[1] = true;
                seen++;
            }) { Ends = ["1", "2"], Loops = true };

        bool IsSet(int flag) => flags[flag];
    }

    public static PlainProgram A_lock_that_nobody_opens_for_who_polls()
    {
        object gate = new();
        var (isReady, seen) = (false, 0);
        return new(
            () => (isReady, seen) = (false, 0),
            () => seen,
            () =>
            {
                while (true)
                {
                    lock (gate)
                    {
                        if (isReady)
                            break;
                    }
                }
            },
            () =>
            {
                lock (gate)
                    isReady = seen == 1;
            }) { Ends = ["進まない: A は「isReady を読んだ」を繰り返す。"], Loops = true };
    }

    public static PlainProgram A_loop_that_reads_sixty_times()
    {
        var (total, seen) = (0, 0);
        return new(
            () => (total, seen) = (0, 0),
            () => seen,
            () =>
            {
                var most = 0;
                for (var i = 0; i < 60; i++)
                    most = Math.Max(most, total);
                seen = most;
            },
            () => total = 1) { Ends = ["0", "1"] };
    }

    public static PlainProgram A_wait_that_gives_up()
    {
        var (isReady, seen) = (false, 0);
        return new(
            () => (isReady, seen) = (false, 0),
            () => seen,
            () =>
            {
                var left = 70;
                while (!isReady && left > 0)
                    left--;
                seen = left == 0 ? 1 : 2;
            },
            () => isReady = true) { Ends = ["1", "2"] };
    }

    private static PlainProgram Polled(Action pause)
    {
        object gate = new();
        var (isReady, seen, value) = (false, 0, 0);
        return new(
            () => (isReady, seen, value) = (false, 0, 0),
            () => seen,
            () =>
            {
                while (true)
                {
                    lock (gate)
                    {
                        if (isReady)
                            break;
                    }

                    pause();
                }

                seen = value;
            },
            () =>
            {
                lock (gate)
                    isReady = true;
                value = 5;
            }) { Ends = ["0", "5"], Loops = true };
    }
}
