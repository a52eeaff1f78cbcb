namespace ConcurrencyCluster;

/// <summary>What is stored of a counter.</summary>
[GenerateSerializer]
internal sealed class CounterState
{
    [Id(0)]
    public int Count { get; set; }
}

/// <summary>Chapter 08 shows this class.</summary>
internal sealed class StoredCounterGrain(
    [PersistentState("counter")] IPersistentState<CounterState> counter,
    ILocalSiloDetails silo,
    CallGate between) : Grain, IStoredCounterGrain
{
    public async Task<Counted> CountAsync()
    {
        counter.State.Count += 1;
        await between.PassAsync(counter.State.Count);
        await counter.WriteStateAsync();
        return new Counted(counter.State.Count, silo.Name);
    }

    public Task<int> ReadAsync() => Task.FromResult(counter.State.Count);
}
