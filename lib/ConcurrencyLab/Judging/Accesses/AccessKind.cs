namespace ConcurrencyLab;

/// <summary>What an access does to the place that it touches.</summary>
internal enum AccessKind : byte
{
    Read,
    Write,

    /// <summary>A read that orders: of a volatile field, or by <see cref="System.Threading.Volatile"/>.</summary>
    VolatileRead,
    VolatileWrite,

    /// <summary>Reads and writes in one, and orders: by <see cref="System.Threading.Interlocked"/>, or of a concurrent collection.</summary>
    Atomic,

    /// <summary>Touches nothing and only orders.</summary>
    Fence,
}
