namespace ConcurrencyCluster;

/// <summary>An actor that counts.</summary>
internal interface ICounterGrain : IGrainWithStringKey
{
    Task<Counted> CountAsync();

    Task<int> ReadAsync();
}

/// <summary>One that keeps its number in memory.</summary>
internal interface IMemoryCounterGrain : ICounterGrain;

/// <summary>One that keeps its number in a store.</summary>
internal interface IStoredCounterGrain : ICounterGrain;

/// <summary>What an actor answers.</summary>
/// <param name="Value">Its number.</param>
/// <param name="Silo">Where it lives.</param>
[GenerateSerializer]
internal sealed record Counted([property: Id(0)] int Value, [property: Id(1)] string Silo);
