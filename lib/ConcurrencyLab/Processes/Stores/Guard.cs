namespace ConcurrencyLab;

/// <summary>Lets one thread, or one process, inside at a time; or is the lack of it.</summary>
internal abstract class Guard
{
    public static readonly Guard None = new Nothing();

    public abstract Task EnterAsync();

    public abstract void Exit();

    private sealed class Nothing : Guard
    {
        public override Task EnterAsync() => Task.CompletedTask;

        public override void Exit()
        {
        }
    }
}

/// <summary>What <c>lock</c> compiles to: as such it could not stand around an await at all (CS1996).</summary>
internal sealed class MonitorGuard : Guard
{
    private readonly object _gate = new();

    public override Task EnterAsync()
    {
        Monitor.Enter(_gate);
        return Task.CompletedTask;
    }

    public override void Exit() => Monitor.Exit(_gate);
}

internal sealed class SemaphoreGuard : Guard, IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    public override Task EnterAsync() => _gate.WaitAsync();

    public override void Exit() => _gate.Release();

    public void Dispose() => _gate.Dispose();
}

internal sealed class NamedMutexGuard(string name) : Guard, IDisposable
{
    private readonly Mutex _gate = new(initiallyOwned: false, name);

    public override Task EnterAsync()
    {
        try
        {
            _gate.WaitOne();
        }
        catch (AbandonedMutexException)
        {
            // Its owner died inside. The mutex is ours now, and a count is never half written.
        }

        return Task.CompletedTask;
    }

    public override void Exit() => _gate.ReleaseMutex();

    public void Dispose() => _gate.Dispose();
}
