#pragma warning disable VSTHRD002 // What waits here is judged.
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace ConcurrencyLab.Tests;

/// <summary>A run tells which locks were held at the accesses to a variable, and what kind of objects they are.</summary>
public sealed class GuardReadingTests : IDisposable
{
    private readonly object _gate = new();
    private readonly object _other = new();
    private readonly SemaphoreSlim _seats = new(2);
    private readonly ReaderWriterLockSlim _readers = new();
    private readonly ConcurrentDictionary<Thread, object> _gates = new();
    private readonly ThreadLocal<object> _own = new(() => new object());
    private int _total;
    private string _letters = "ab";

    [Fact(Timeout = 900_000)]
    public void One_lock_from_reading_to_writing_has_no_fault() => Assert.Equal(GuardFault.None, FaultOf(() =>
    {
        lock (_gate)
            _total++;
    }));

    [Fact(Timeout = 900_000)]
    public void Without_a_lock_there_is_none() => Assert.Equal(GuardFault.NoLock, FaultOf(() => _total++));

    [Fact(Timeout = 900_000)]
    public void A_lock_around_something_else_is_elsewhere() => Assert.Equal(GuardFault.Elsewhere, FaultOf(() =>
    {
        lock (_gate)
            Thread.Yield();
        _total++;
    }));

    [Fact(Timeout = 900_000)]
    public void What_is_read_before_the_lock_is_guarded_where_it_is_written() => Assert.Equal(GuardFault.WritesOnly, FaultOf(() =>
    {
        var seen = _total;
        lock (_gate)
            _total = seen + 1;
    }));

    [Fact(Timeout = 900_000)]
    public void What_is_written_after_the_lock_is_guarded_where_it_is_read() => Assert.Equal(GuardFault.ReadsOnly, FaultOf(() =>
    {
        int seen;
        lock (_gate)
            seen = _total;
        _total = seen + 1;
    }));

    [Fact(Timeout = 900_000)]
    public void What_is_written_in_the_lock_and_after_it_is_guarded_sometimes() => Assert.Equal(GuardFault.Sometimes, FaultOf(() =>
    {
        lock (_gate)
            _total++;
        _total = 0;
    }));

    [Fact(Timeout = 900_000)]
    public void A_way_without_the_lock_is_told_from_one_with_it() => Assert.Equal(GuardFault.Sometimes, FaultOf(() =>
    {
        _total++;
        lock (_gate)
            _total++;
    }));

    [Fact(Timeout = 900_000)]
    public void Two_sections_are_pieces_whatever_their_locks() => Assert.Equal(GuardFault.Pieces, FaultOf(() =>
    {
        int seen;
        lock (_gate)
            seen = _total;
        lock (_other)
            _total = seen + 1;
    }));

    [Fact(Timeout = 900_000)]
    public void A_value_is_boxed_each_time() => Assert.Equal(GuardFault.Boxes, FaultOf(() => Under(1)));

    [Fact(Timeout = 900_000)]
    public void Strings_of_the_same_letters_are_objects_of_their_own() => Assert.Equal(GuardFault.EqualStrings, FaultOf(() => Under(_letters + _letters)));

    [Fact(Timeout = 900_000)]
    public void An_object_that_each_call_makes_is_new() => Assert.Equal(GuardFault.NewObjects, FaultOf(() => Under(new object())));

    [Fact(Timeout = 900_000)]
    public void What_a_dictionary_keeps_for_each_key_is_not_made_by_each_call() =>
        Assert.Equal(GuardFault.DifferentObjects, FaultOf(() => Under(_gates.GetOrAdd(Thread.CurrentThread, _ => new object()))));

    [Fact(Timeout = 900_000)]
    public void What_each_thread_keeps_is_not_made_by_each_call() => Assert.Equal(GuardFault.DifferentObjects, FaultOf(() => Under(_own.Value!)));

    [Fact(Timeout = 900_000)]
    public void Readers_come_in_beside_each_other() => Assert.Equal(GuardFault.ReadLock, FaultOf(() =>
    {
        _readers.EnterReadLock();
        _total++;
        _readers.ExitReadLock();
    }));

    [Fact(Timeout = 900_000)]
    public void A_semaphore_may_be_held_by_several() => Assert.Equal(GuardFault.Several, FaultOf(() =>
    {
        _seats.Wait();
        _total++;
        _seats.Release();
    }));

    [Fact(Timeout = 900_000)]
    public void Who_does_not_get_the_lock_and_goes_on_has_missed_it() => Assert.Equal(GuardFault.Missed, FaultOf(() =>
    {
        var isTaken = Monitor.TryEnter(_gate);
        _total++;
        if (isTaken)
            Monitor.Exit(_gate);
    }));

    [Fact(Timeout = 900_000)]
    public void A_lock_guards_what_a_task_does_that_is_waited_for() => Assert.Equal(GuardFault.None, FaultOf(() =>
    {
        lock (_gate)
            Task.Run(() => _total++).Wait();
    }));

    [Fact(Timeout = 900_000)]
    public void The_attribute_of_a_method_takes_a_lock() => Assert.Equal(GuardFault.None, FaultOf(() => Count()));

    public void Dispose()
    {
        _seats.Dispose();
        _readers.Dispose();
        _own.Dispose();
    }

    [MethodImpl(MethodImplOptions.Synchronized)]
    private void Count() => _total++;

    private void Under(object gate)
    {
        lock (gate)
            _total++;
    }

    private static GuardFault FaultOf(Action body)
    {
        var scheduler = new ControlledScheduler(() => "");
        var copy = InstrumentedCopy.Of(body);
        scheduler.Add(copy);
        scheduler.Add(copy);
        Assert.Equal(RunEnd.Finished, scheduler.Run());
        return GuardReading.Of(scheduler.Guards, access => access.Place.Name == nameof(_total));
    }
}
