using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>An integer in a file that several processes have in their memory. Maps that have a name instead of a file exist on Windows only.</summary>
internal sealed unsafe class SharedMemory : IDisposable
{
    private readonly MemoryMappedFile _map;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _address;

    public SharedMemory(string path)
    {
        using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        _map = MemoryMappedFile.CreateFromFile(file, mapName: null, capacity: sizeof(int), MemoryMappedFileAccess.ReadWrite, HandleInheritability.None, leaveOpen: false);
        _view = _map.CreateViewAccessor(0, sizeof(int));
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _address);
    }

    public ref int Value => ref Unsafe.AsRef<int>(_address);

    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _map.Dispose();
    }
}

internal sealed class SharedMemoryStore(string path) : ReadWriteStore(Guard.None)
{
    private readonly SharedMemory _memory = new(path);

    public override int Read() => Volatile.Read(ref _memory.Value);

    public override void Dispose() => _memory.Dispose();

    protected override void Write(int value) => Volatile.Write(ref _memory.Value, value);
}

internal sealed class SharedMemoryInterlockedStore(string path) : AtomicStore
{
    private readonly SharedMemory _memory = new(path);

    public override void Create() => Volatile.Write(ref _memory.Value, 0);

    public override int Read() => Volatile.Read(ref _memory.Value);

    public override void Dispose() => _memory.Dispose();

    protected override void AddOne() => Interlocked.Increment(ref _memory.Value);
}
