#pragma warning disable CA1508, IDE0059, IDE0079, CA2002
namespace ConcurrencyLab.Tests;

/// <summary>Small programs, each a public method, with variables.</summary>
internal static class PlainPrograms
{
    public static PlainProgram Two_counts()
    {
        var total = 0;
        return new(() => total = 0, () => total, Count, Count);

        void Count()
        {
            var t = total;
            t++;
            total = t;
        }
    }

    public static PlainProgram Three_counts()
    {
        var total = 0;
        return new(() => total = 0, () => total, Count, Count, Count);

        void Count() => total++;
    }

    public static PlainProgram Two_counts_twice()
    {
        var total = 0;
        return new(() => total = 0, () => total, Count, Count);

        void Count()
        {
            total++;
            total++;
        }
    }

    public static PlainProgram Three_threads_of_four()
    {
        int total = 0, other = 0;
        return new(() => (total, other) = (0, 0), () => (total, other), Count, Count, Count);

        void Count()
        {
            var t = total;
            other += 2;
            total = t + 1;
        }
    }

    public static PlainProgram Different_variables()
    {
        int a = 0, b = 0;
        return new(() => (a, b) = (0, 0), () => (a, b), () => a++, () => b++);
    }

    public static PlainProgram Store_buffering()
    {
        int x = 0, y = 0, a = 0, b = 0;
        return new(
            () => (x, y, a, b) = (0, 0, 0, 0),
            () => (a, b),
            () =>
            {
                x = 1;
                a = y;
            },
            () =>
            {
                y = 1;
                b = x;
            });
    }

    public static PlainProgram Message_passing()
    {
        int data = 0, ready = 0, seen = -1;
        return new(
            () => (data, ready, seen) = (0, 0, -1),
            () => seen,
            () =>
            {
                data = 42;
                ready = 1;
            },
            () =>
            {
                if (ready == 1)
                    seen = data;
            });
    }

    public static PlainProgram Load_buffering()
    {
        int x = 0, y = 0, a = 0, b = 0;
        return new(
            () => (x, y, a, b) = (0, 0, 0, 0),
            () => (a, b),
            () =>
            {
                a = x;
                y = 1;
            },
            () =>
            {
                b = y;
                x = 1;
            });
    }

    public static PlainProgram Independent_readers()
    {
        int x = 0, y = 0, a = 0, b = 0, c = 0, d = 0;
        return new(
            () => (x, y, a, b, c, d) = (0, 0, 0, 0, 0, 0),
            () => (a, b, c, d),
            () => x = 1,
            () => y = 1,
            () =>
            {
                a = x;
                b = y;
            },
            () =>
            {
                c = y;
                d = x;
            });
    }

    public static PlainProgram Last_writer()
    {
        var x = 0;
        return new(() => x = 0, () => x, () => x = 1, () => x = 2, () => x = 3);
    }

    public static PlainProgram Reader_and_writers()
    {
        int x = 0, seen = 0;
        return new(() => (x, seen) = (0, 0), () => (x, seen), () => x = 1, () => x = 2, () => seen = x);
    }

    public static PlainProgram A_lock_around_a_count()
    {
        var total = 0;
        object gate = new();
        return new(() => total = 0, () => total, Count, Count, Count);

        void Count()
        {
            lock (gate)
                total++;
        }
    }

    public static PlainProgram A_lock_type()
    {
        var total = 0;
        Lock gate = new();
        return new(() => total = 0, () => total, Count, Count);

        void Count()
        {
            lock (gate)
                total++;
        }
    }

    public static PlainProgram A_lock_given_back_too_early()
    {
        var total = 0;
        object gate = new();
        return new(() => total = 0, () => total, Count, Count);

        void Count()
        {
            int t;
            lock (gate)
                t = total;
            lock (gate)
                total = t + 1;
        }
    }

    public static PlainProgram Opposite_locks()
    {
        var total = 0;
        object a = new(), b = new();
        return new(() => total = 0, () => total, () => Nest(a, b), () => Nest(b, a));

        void Nest(object outer, object inner)
        {
            lock (outer)
            {
                lock (inner)
                    total++;
            }
        }
    }

    public static PlainProgram Philosophers()
    {
        var eaten = 0;
        object[] forks = [new(), new(), new()];
        return new(() => eaten = 0, () => eaten, () => Eat(0), () => Eat(1), () => Eat(2));

        void Eat(int place)
        {
            lock (forks[place])
            {
                lock (forks[(place + 1) % 3])
                    eaten++;
            }
        }
    }

    public static PlainProgram A_lock_inside_itself()
    {
        var total = 0;
        object gate = new();
        return new(() => total = 0, () => total, Count, Count);

        void Count()
        {
            lock (gate)
            {
                lock (gate)
                    total++;
            }
        }
    }

    public static PlainProgram A_lock_that_is_kept()
    {
        var total = 0;
        object gate = new();
        return new(() => total = 0, () => total, Count, Count);

        void Count()
        {
            Monitor.Enter(gate);
            total++;
            if (total > 1)
                Monitor.Exit(gate);
        }
    }

    public static PlainProgram A_lock_of_one_only()
    {
        var total = 0;
        object gate = new();
        return new(
            () => total = 0,
            () => total,
            () =>
            {
                lock (gate)
                    total++;
            },
            () => total++);
    }

    public static PlainProgram Two_locks_for_two_variables()
    {
        int a = 0, b = 0;
        object first = new(), second = new();
        return new(() => (a, b) = (0, 0), () => (a, b), Count, Count);

        void Count()
        {
            lock (first)
                a++;
            lock (second)
                b += a;
        }
    }

    public static PlainProgram Try_to_enter()
    {
        int inside = 0, missed = 0;
        object gate = new();
        return new(() => (inside, missed) = (0, 0), () => (inside, missed), Visit, Visit);

        void Visit()
        {
            if (Monitor.TryEnter(gate))
            {
                inside++;
                Monitor.Exit(gate);
            }
            else
            {
                Interlocked.Increment(ref missed);
            }
        }
    }

    public static PlainProgram Try_with_a_limit()
    {
        var total = 0;
        object gate = new();
        return new(() => total = 0, () => total, Count, Count);

        void Count()
        {
            var isTaken = Monitor.TryEnter(gate, 100);
            total++;
            if (isTaken)
                Monitor.Exit(gate);
        }
    }

    public static PlainProgram Interlocked_counts()
    {
        var total = 0;
        return new(() => total = 0, () => total, Count, Count, Count);

        void Count() => Interlocked.Increment(ref total);
    }

    public static PlainProgram Interlocked_numbers()
    {
        int total = 0, a = 0, b = 0;
        return new(() => (total, a, b) = (0, 0, 0), () => (a, b), () => a = Interlocked.Increment(ref total), () => b = Interlocked.Increment(ref total));
    }

    public static PlainProgram Atomic_and_not()
    {
        var total = 0;
        return new(() => total = 0, () => total, () => Interlocked.Add(ref total, 10), () => total++);
    }

    public static PlainProgram Two_atomic_steps()
    {
        int x = 0, y = 0;
        return new(() => (x, y) = (0, 0), () => (x, y), Move, Move);

        void Move()
        {
            var before = Interlocked.Exchange(ref x, y + 1);
            Interlocked.Add(ref y, before);
        }
    }

    public static PlainProgram Compare_and_swap()
    {
        var max = 0;
        return new(() => max = 0, () => max, () => Record(120), () => Record(300));

        void Record(int value)
        {
            var seen = max;
            while (value > seen)
            {
                var before = Interlocked.CompareExchange(ref max, value, seen);
                if (before == seen)
                    return;
                seen = before;
            }
        }
    }

    public static PlainProgram Check_then_act()
    {
        var max = 0;
        return new(() => max = 0, () => max, () => Record(120), () => Record(300), () => Record(200));

        void Record(int value)
        {
            if (value > max)
                max = value;
        }
    }

    public static PlainProgram Two_seats_of_one()
    {
        bool taken = false;
        var sold = 0;
        return new(() => (taken, sold) = (false, 0), () => sold, Book, Book);

        void Book()
        {
            if (taken)
                return;
            taken = true;
            sold++;
        }
    }

    public static PlainProgram Volatile_flag()
    {
        var box = new VolatileBox();
        var seen = -1;
        return new(
            () => (box, seen) = (new VolatileBox(), -1),
            () => seen,
            () =>
            {
                box.Data = 7;
                box.Ready = true;
            },
            () =>
            {
                if (box.Ready)
                    seen = box.Data;
            });
    }

    public static PlainProgram Elements_apart()
    {
        int[] counts = [0, 0];
        return new(() => counts = [0, 0], () => counts, () => counts[0]++, () => counts[1]++);
    }

    public static PlainProgram Elements_together()
    {
        int[] counts = [0, 0];
        return new(() => counts = [0, 0], () => counts, () => counts[0]++, () => counts[0] += 2, () => counts[1] = counts[0]);
    }

    public static PlainProgram An_index_that_moves()
    {
        int[] items = [0, 0, 0];
        var next = 0;
        return new(() => (items, next) = ([0, 0, 0], 0), () => (items[0], items[1], items[2], next), () => Add(1), () => Add(2));

        void Add(int item)
        {
            items[next] = item;
            next++;
        }
    }

    public static PlainProgram A_list()
    {
        List<int> list = [];
        return new(() => list = [], () => list, () => list.Add(1), () => list.Add(2), () => list.Insert(0, list.Count));
    }

    public static PlainProgram A_dictionary()
    {
        Dictionary<string, int> counts = [];
        return new(() => counts = [], () => counts["a"], Count, Count);

        void Count() => counts["a"] = counts.GetValueOrDefault("a") + 1;
    }

    public static PlainProgram A_concurrent_dictionary()
    {
        System.Collections.Concurrent.ConcurrentDictionary<string, int> counts = new();
        return new(() => counts = new(), () => counts["a"], Count, Count);

        void Count()
        {
            var seen = counts.GetOrAdd("a", 0);
            counts["a"] = seen + 1;
        }
    }

    public static PlainProgram A_structure()
    {
        var point = new Point();
        return new(() => point = default, () => (point.X, point.Y), () => point.X++, () => point.Y++, () => point = new Point { X = 10, Y = 10 });
    }

    public static PlainProgram By_reference()
    {
        var total = 0;
        return new(() => total = 0, () => total, () => Add(ref total), () => Add(ref total));

        static void Add(ref int to) => to++;
    }

    public static PlainProgram An_object_made_at_the_first_call()
    {
        object? gate = null;
        var total = 0;
        return new(() => (gate, total) = (null, 0), () => total, Count, Count);

        void Count()
        {
            gate ??= new object();
            lock (gate)
                total++;
        }
    }

    public static PlainProgram An_exception_in_the_wrong_order()
    {
        var x = 1;
        return new(() => x = 1, () => x, () => x = 6 / x, () => x = 0);
    }

    public static PlainProgram An_exception_at_once()
    {
        var x = 0;
        return new(() => x = 0, () => x, () => throw new InvalidOperationException("だめ"), () => x++);
    }

    public static PlainProgram An_exception_that_is_caught()
    {
        int x = 0, caught = 0;
        return new(
            () => (x, caught) = (0, 0),
            () => (x, caught),
            () =>
            {
                try
                {
                    if (x == 1)
                        throw new InvalidOperationException("1");
                    x = 2;
                }
                catch (InvalidOperationException)
                {
                    caught = 1;
                }
            },
            () => x = 1);
    }

    public static PlainProgram A_semaphore()
    {
        var total = 0;
        SemaphoreSlim room = new(1, 1);
        return new(() => total = 0, () => total, Count, Count);

        void Count()
        {
            room.Wait();
            total++;
            room.Release();
        }
    }

    public static PlainProgram A_semaphore_for_two()
    {
        var total = 0;
        SemaphoreSlim room = new(2, 2);
        return new(() => total = 0, () => total, Count, Count, Count);

        void Count()
        {
            room.Wait();
            total++;
            room.Release();
        }
    }

    public static PlainProgram An_event()
    {
        int data = 0, seen = 0;
        ManualResetEventSlim ready = new();
        return new(
            () => (data, seen, ready) = (0, 0, new ManualResetEventSlim()),
            () => seen,
            () =>
            {
                data = 5;
                ready.Set();
            },
            () =>
            {
                ready.Wait();
                seen = data;
            });
    }

    public static PlainProgram An_event_too_early()
    {
        int data = 0, seen = 0;
        ManualResetEventSlim ready = new();
        return new(
            () => (data, seen, ready) = (0, 0, new ManualResetEventSlim()),
            () => seen,
            () =>
            {
                ready.Set();
                data = 5;
            },
            () =>
            {
                ready.Wait();
                seen = data;
            });
    }

    public static PlainProgram An_event_that_never_comes()
    {
        ManualResetEventSlim ready = new();
        var x = 0;
        return new(() => (x, ready) = (0, new ManualResetEventSlim()), () => x, () => x = 1, ready.Wait);
    }

    public static PlainProgram A_thread_of_its_own()
    {
        var total = 0;
        return new(
            () => total = 0,
            () => total,
            () =>
            {
                var thread = new Thread(() => total++);
                thread.Start();
                total++;
                thread.Join();
            });
    }

    public static PlainProgram Joined_before_it_goes_on()
    {
        var total = 0;
        return new(
            () => total = 0,
            () => total,
            () =>
            {
                var thread = new Thread(() => total++);
                thread.Start();
                thread.Join();
                total++;
            },
            () => total += 10);
    }

    public static PlainProgram Pulse_and_wait()
    {
        int items = 0, taken = 0;
        object gate = new();
        return new(
            () => (items, taken) = (0, 0),
            () => (items, taken),
            () =>
            {
                lock (gate)
                {
                    items++;
                    Monitor.Pulse(gate);
                }
            },
            () =>
            {
                lock (gate)
                {
                    while (items == 0)
                        Monitor.Wait(gate);
                    items--;
                    taken++;
                }
            });
    }

    public static PlainProgram A_flag_for_a_lock()
    {
        bool busy = false;
        var total = 0;
        return new(() => (busy, total) = (false, 0), () => total, Count, Count) { Loops = true };

        void Count()
        {
            while (busy)
            {
            }

            busy = true;
            total++;
            busy = false;
        }
    }

    public static PlainProgram Waiting_for_a_flag()
    {
        int data = 0, seen = 0;
        var ready = false;
        return new(
            () => (data, seen, ready) = (0, 0, false),
            () => seen,
            () =>
            {
                data = 3;
                ready = true;
            },
            () =>
            {
                while (!ready)
                    Thread.Sleep(1);
                seen = data;
            }) { Loops = true };
    }

    public static PlainProgram A_spin_lock()
    {
        int taken = 0, total = 0;
        return new(() => (taken, total) = (0, 0), () => total, Count, Count) { Loops = true };

        void Count()
        {
            while (Interlocked.CompareExchange(ref taken, 1, 0) != 0)
            {
            }

            total++;
            Volatile.Write(ref taken, 0);
        }
    }

    public static PlainProgram Both_wait_for_each_other()
    {
        bool a = false, b = false;
        return new(
            () => (a, b) = (false, false),
            () => (a, b),
            () =>
            {
                while (!b)
                {
                }

                a = true;
            },
            () =>
            {
                while (!a)
                {
                }

                b = true;
            }) { Loops = true };
    }

    private sealed class VolatileBox
    {
        public int Data;
        public volatile bool Ready;
    }

    private struct Point
    {
        public int X;
        public int Y;
    }
}
