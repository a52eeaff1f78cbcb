namespace ConcurrencyDiagnostics;

/// <summary>What is wrong with a service. The names are those of the library's.</summary>
internal enum Illness
{
    Healthy,
    Starvation,
    Deadlock,
    Contention,
    LostUpdate,
}
