namespace ConcurrencyLab.Tests;

public sealed class CodeReadingTests
{
    private readonly object _gate = new();
    private readonly SharedNumber _number = new();

    [Fact]
    public void A_call_inside_a_lock_is_guarded_and_one_after_it_is_not()
    {
        var code = CodeReading.Of((Action)ReadInLockWriteAfter);

        Assert.Equal(1, code.LockCount);
        Assert.True(code.IsGuarded("SharedNumber.Read"));
        Assert.False(code.IsGuarded("SharedNumber.Write"));
    }

    [Fact]
    public void Helper_methods_and_lambdas_are_read_too()
    {
        var code = CodeReading.Of(() => Helper(() => _number.Write(1)));

        Assert.True(code.Has("SharedNumber.Write"));
        Assert.True(code.Has("Monitor.Enter"));
    }

    [Fact]
    public void Loops_boxes_and_new_locks_are_seen()
    {
        var code = CodeReading.Of((int times) =>
        {
            for (var i = 0; i < times; i++)
            {
                lock ((object)i)
                    GC.KeepAlive(new object());
            }
        });

        Assert.True(code.Has("loop"));
        Assert.True(code.Has("box"));
        Assert.True(code.Has("new Object"));
    }

    [Fact]
    public void A_method_that_calls_itself_is_read_once() =>
        Assert.Single(CodeReading.Of((Action)Endless).Steps, step => step == "CodeReadingTests.Endless");

    [Fact]
    public void Work_that_is_handed_over_is_told_from_work_that_is_waited_for()
    {
        Assert.True(CodeReading.Of(() => { _ = Task.Run(() => _number.Read()); }).HandsOver);
        Assert.True(CodeReading.Of(() => new Thread(() => _number.Read()).Start()).HandsOver);
        Assert.False(CodeReading.Of(async () => await Task.Run(() => _number.Read())).HandsOver);
        Assert.False(CodeReading.Of(() => _number.Read()).HandsOver);
    }

    private void ReadInLockWriteAfter()
    {
        int t;
        lock (_gate)
            t = _number.Read();
        _number.Write(t + 1);
    }

    private void Helper(Action action)
    {
        lock (_gate)
            action();
    }

    private static void Endless() => Endless();
}
