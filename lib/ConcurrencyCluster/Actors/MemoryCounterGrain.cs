namespace ConcurrencyCluster;

/// <summary>Chapter 08 shows this class.</summary>
internal sealed class MemoryCounterGrain(ILocalSiloDetails silo) : Grain, IMemoryCounterGrain
{
    private int count;

    public Task<Counted> CountAsync()
    {
        int n = count;
        count = n + 1;
        return Task.FromResult(new Counted(count, silo.Name));
    }

    public Task<int> ReadAsync() => Task.FromResult(count);
}
