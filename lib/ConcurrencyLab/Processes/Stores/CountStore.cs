namespace ConcurrencyLab;

/// <summary>One counter's way to the count. Each thread and each process opens its own: a connection to a database is not for sharing.</summary>
internal abstract class CountStore : IDisposable
{
    /// <summary>Puts a count of zero in place, before anybody else opens the store.</summary>
    public abstract void Create();

    public abstract int Read();

    /// <summary>Adds one. What happens between reading and writing, or just before where both are one step, is the caller's experiment.</summary>
    public abstract Task IncrementAsync(Func<Task> between);

    /// <summary>Takes away what does not lie in the experiment's folder.</summary>
    public virtual void Delete()
    {
    }

    public abstract void Dispose();
}

/// <summary>Adds one in two steps, inside a guard.</summary>
internal abstract class ReadWriteStore(Guard guard) : CountStore
{
    public sealed override async Task IncrementAsync(Func<Task> between)
    {
        await guard.EnterAsync();
        try
        {
            var value = Read();
            await between();
            Write(value + 1);
        }
        finally
        {
            guard.Exit();
        }
    }

    public override void Create() => Write(0);

    protected abstract void Write(int value);
}

/// <summary>Adds one in one step.</summary>
internal abstract class AtomicStore : CountStore
{
    public sealed override async Task IncrementAsync(Func<Task> between)
    {
        await between();
        AddOne();
    }

    protected abstract void AddOne();
}
