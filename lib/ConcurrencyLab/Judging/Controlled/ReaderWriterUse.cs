namespace ConcurrencyLab;

/// <summary>The ways to take a lock that readers share.</summary>
internal enum ReaderWriterUse
{
    Read,
    Upgradeable,
    Write,
}
