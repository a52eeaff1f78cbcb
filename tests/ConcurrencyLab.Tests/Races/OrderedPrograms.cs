using System.Collections.Concurrent;

#pragma warning disable CA1508, IDE0059, IDE0060, CS0219, VSTHRD002, VSTHRD103, IDE0079
namespace ConcurrencyLab.Tests;

/// <summary>Programs in which everything that two threads touch is ordered.</summary>
internal static class OrderedPrograms
{
    public static RaceProgram A_lock()
    {
        var total = 0;
        object gate = new();
        return new("", Body, Body, Body);

        void Body()
        {
            lock (gate)
                total++;
        }
    }

    public static RaceProgram A_lock_type()
    {
        var total = 0;
        Lock gate = new();
        return new("", Body, Body);

        void Body()
        {
            lock (gate)
                total++;
        }
    }

    public static RaceProgram A_lock_scope()
    {
        var total = 0;
        Lock gate = new();
        return new("", Body, Body);

        void Body()
        {
            using (gate.EnterScope())
                total++;
        }
    }

    public static RaceProgram Enter_and_exit()
    {
        var total = 0;
        object gate = new();
        return new("", Body, Body);

        void Body()
        {
            Monitor.Enter(gate);
            try
            {
                total++;
            }
            finally
            {
                Monitor.Exit(gate);
            }
        }
    }

    public static RaceProgram A_lock_inside_itself()
    {
        var total = 0;
        object gate = new();
        return new("", Body, Body);

        void Body()
        {
            lock (gate)
            {
                lock (gate)
                    total++;
                total++;
            }
        }
    }

    public static RaceProgram Each_access_locked()
    {
        var total = 0;
        object gate = new();
        return new("", Body, Body);

        void Body()
        {
            int t;
            lock (gate)
                t = total;
            t++;
            lock (gate)
                total = t;
        }
    }

    public static RaceProgram Only_read()
    {
        int x = 7, a = 0, b = 0;
        return new("", () => a = x, () => b = x);
    }

    public static RaceProgram Different_variables()
    {
        int a = 0, b = 0;
        return new("", () => a++, () => b++);
    }

    public static RaceProgram Different_elements()
    {
        int[] items = [0, 0];
        return new("", () => items[0]++, () => items[1]++);
    }

    public static RaceProgram Different_fields_of_a_structure()
    {
        var pair = (First: 0, Second: 0);
        return new("", () => pair.First++, () => pair.Second++);
    }

    public static RaceProgram Different_objects()
    {
        var (one, other) = (new Box(), new Box());
        return new("", () => one.Value++, () => other.Value++);
    }

    public static RaceProgram Local_variables()
    {
        var total = 0;
        return new("", Body, Body);

        void Body()
        {
            var own = 0;
            own++;
            Interlocked.Add(ref total, own);
        }
    }

    public static RaceProgram Interlocked_only()
    {
        var total = 0;
        return new("", () => Interlocked.Increment(ref total), () => Interlocked.Add(ref total, 2));
    }

    public static RaceProgram Compare_and_swap()
    {
        var max = 0;
        return new("", () => Record(1), () => Record(2));

        void Record(int value)
        {
            var seen = Volatile.Read(ref max);
            while (value > seen)
            {
                var before = Interlocked.CompareExchange(ref max, value, seen);
                if (before == seen)
                    return;
                seen = before;
            }
        }
    }

    public static RaceProgram A_volatile_flag()
    {
        int data = 0, seen = 0;
        var box = new VolatileBox();
        return new(
            "",
            () =>
            {
                data = 1;
                box.Ready = true;
            },
            () =>
            {
                if (box.Ready)
                    seen = data;
            });
    }

    public static RaceProgram Volatile_write_and_read()
    {
        int data = 0, ready = 0, seen = 0;
        return new(
            "",
            () =>
            {
                data = 1;
                Volatile.Write(ref ready, 1);
            },
            () =>
            {
                if (Volatile.Read(ref ready) == 1)
                    seen = data;
            });
    }

    public static RaceProgram Waiting_for_a_volatile_flag()
    {
        int data = 0, ready = 0;
        return new(
            "",
            () =>
            {
                while (Volatile.Read(ref ready) == 0)
                {
                }

                data++;
            },
            () =>
            {
                data = 1;
                Volatile.Write(ref ready, 1);
            });
    }

    public static RaceProgram A_spin_lock_of_atomics()
    {
        int taken = 0, total = 0;
        return new("", Body, Body);

        void Body()
        {
            while (Interlocked.Exchange(ref taken, 1) != 0)
            {
            }

            total++;
            Volatile.Write(ref taken, 0);
        }
    }

    public static RaceProgram Started_afterwards()
    {
        var total = 0;
        return new("", () =>
        {
            total = 1;
            var thread = new Thread(() => total++);
            thread.Start();
            thread.Join();
            total++;
        });
    }

    public static RaceProgram One_thread_after_the_other()
    {
        var total = 0;
        return new("", () =>
        {
            for (var i = 0; i < 3; i++)
            {
                var thread = new Thread(() => total++);
                thread.Start();
                thread.Join();
            }
        });
    }

    public static RaceProgram A_task_that_is_waited_for()
    {
        var total = 0;
        return new("", () =>
        {
            total = 1;
            var task = Task.Run(() => total++);
            task.Wait();
            total++;
        });
    }

    public static RaceProgram A_task_s_result()
    {
        var total = 0;
        return new("", () => total += Task.Run(() => total + 1).Result);
    }

    public static RaceProgram Tasks_with_their_own_sums()
    {
        int first = 0, second = 0, sum = 0;
        return new("", () =>
        {
            Task.WaitAll(Task.Run(() => first = 1), Task.Run(() => second = 2));
            sum = first + second;
        });
    }

    public static RaceProgram A_completion_source()
    {
        int data = 0, seen = 0;
        TaskCompletionSource source = new();
        return new(
            "",
            () =>
            {
                data = 1;
                source.SetResult();
            },
            () =>
            {
                source.Task.Wait();
                seen = data;
            });
    }

    public static RaceProgram A_semaphore()
    {
        var total = 0;
        SemaphoreSlim room = new(1);
        return new("", Body, Body, Body);

        void Body()
        {
            room.Wait();
            total++;
            room.Release();
        }
    }

    public static RaceProgram A_semaphore_as_a_signal()
    {
        int data = 0, seen = 0;
        SemaphoreSlim ready = new(0);
        return new(
            "",
            () =>
            {
                data = 1;
                ready.Release();
            },
            () =>
            {
                ready.Wait();
                seen = data;
            });
    }

    public static RaceProgram An_event()
    {
        int data = 0, seen = 0;
        ManualResetEventSlim ready = new();
        return new(
            "",
            () =>
            {
                data = 1;
                ready.Set();
            },
            () =>
            {
                ready.Wait();
                seen = data;
            });
    }

    public static RaceProgram An_event_of_the_system()
    {
        int data = 0, seen = 0;
        AutoResetEvent ready = new(false);
        return new(
            "",
            () =>
            {
                ready.WaitOne();
                seen = data;
            },
            () =>
            {
                data = 1;
                ready.Set();
            });
    }

    public static RaceProgram A_countdown()
    {
        int a = 0, b = 0, sum = 0;
        CountdownEvent both = new(2);
        return new(
            "",
            () =>
            {
                a = 1;
                both.Signal();
            },
            () =>
            {
                b = 2;
                both.Signal();
            },
            () =>
            {
                both.Wait();
                sum = a + b;
            });
    }

    public static RaceProgram A_barrier()
    {
        int[] parts = [0, 0];
        int[] sums = [0, 0];
        Barrier both = new(2);
        return new("", () => Work(0), () => Work(1));

        void Work(int i)
        {
            parts[i] = i + 1;
            both.SignalAndWait();
            sums[i] = parts[0] + parts[1];
        }
    }

    public static RaceProgram A_mutex()
    {
        var total = 0;
        Mutex gate = new();
        return new("", Body, Body);

        void Body()
        {
            gate.WaitOne();
            total++;
            gate.ReleaseMutex();
        }
    }

    public static RaceProgram Read_locks_and_a_write_lock()
    {
        int total = 0, a = 0, b = 0;
        ReaderWriterLockSlim gate = new();
        return new(
            "",
            () => a = Read(),
            () =>
            {
                gate.EnterWriteLock();
                total++;
                gate.ExitWriteLock();
            },
            () => b = Read());

        int Read()
        {
            gate.EnterReadLock();
            try
            {
                return total;
            }
            finally
            {
                gate.ExitReadLock();
            }
        }
    }

    public static RaceProgram Pulse_and_wait()
    {
        int items = 0, taken = 0;
        object gate = new();
        return new(
            "",
            () =>
            {
                lock (gate)
                {
                    while (items == 0)
                        Monitor.Wait(gate);
                    taken = items;
                }
            },
            () =>
            {
                lock (gate)
                {
                    items = 1;
                    Monitor.PulseAll(gate);
                }
            });
    }

    public static RaceProgram A_list_in_a_lock()
    {
        List<int> list = [];
        object gate = new();
        return new("", Body, Body);

        void Body()
        {
            lock (gate)
                list.Add(list.Count);
        }
    }

    public static RaceProgram A_concurrent_dictionary()
    {
        ConcurrentDictionary<string, int> counts = new();
        return new("", Body, Body);

        void Body() => counts.AddOrUpdate("a", 1, (_, n) => n + 1);
    }

    public static RaceProgram Handed_over_in_a_queue()
    {
        ConcurrentQueue<Box> queue = new();
        var seen = 0;
        return new(
            "",
            () =>
            {
                var box = new Box();
                box.Value = 5;
                queue.Enqueue(box);
            },
            () =>
            {
                if (queue.TryDequeue(out var box))
                    seen = box.Value;
            });
    }

    public static RaceProgram A_synchronized_try()
    {
        var total = 0;
        object gate = new();
        return new("", Body, Body);

        void Body()
        {
            if (!Monitor.TryEnter(gate, 1000))
                return;
            total++;
            Monitor.Exit(gate);
        }
    }

    private sealed class Box
    {
        public int Value;
    }

    private sealed class VolatileBox
    {
        public volatile bool Ready;
    }
}
