using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>A variable that the threads of one process share.</summary>
internal sealed class OwnMemoryStore(StrongBox<int> variable) : AtomicStore
{
    public override void Create() => variable.Value = 0;

    public override int Read() => Volatile.Read(ref variable.Value);

    public override void Dispose()
    {
    }

    protected override void AddOne() => Interlocked.Increment(ref variable.Value);
}
