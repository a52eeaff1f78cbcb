using Microsoft.Diagnostics.Runtime;

namespace ConcurrencyDiagnostics;

/// <summary>A lock that a thread owns.</summary>
/// <param name="Address">Where the object lies.</param>
/// <param name="Type">The object's type.</param>
/// <param name="Field">The field that refers to it, or null.</param>
/// <param name="Owner">The owner's number, as the system and every tool give it.</param>
/// <param name="Waiters">The numbers of who waits.</param>
internal sealed record OwnedLock(string Address, string Type, string? Field, uint Owner, IReadOnlyList<uint> Waiters);

/// <summary>The locks that somebody owns: those of Monitor, and those of System.Threading.Lock.</summary>
internal sealed class LockTable(ClrRuntime runtime, IReadOnlyList<ThreadStack> threads)
{
    private const string LockType = "System.Threading.Lock";

    public IReadOnlyList<OwnedLock> Read()
    {
        var owners = MonitorOwners().Concat(LockOwners()).ToDictionary();
        var waiters = threads.Where(thread => thread.IsEntering)
            .Select(thread => (thread.OsId, Lock: thread.Objects.FirstOrDefault(address => owners.TryGetValue(address, out var owner) && owner != thread.OsId)))
            .ToLookup(waiter => waiter.Lock, waiter => waiter.OsId);
        var fields = FieldsThatReferTo(owners);
        return [.. owners.Select(owner => new OwnedLock(
            $"{owner.Key:x}", runtime.Heap.GetObject(owner.Key).Type?.Name ?? "", fields.GetValueOrDefault(owner.Key), owner.Value, [.. waiters[owner.Key]]))
            .OrderByDescending(held => held.Waiters.Count)];
    }

    // A lock that was fought for has a block in the runtime's table; one that nobody waits for is a word in the object's header.
    private IEnumerable<KeyValuePair<ulong, uint>> MonitorOwners() =>
        from block in runtime.Heap.EnumerateSyncBlocks()
        where block.IsMonitorHeld
        let owner = threads.FirstOrDefault(thread => thread.Address == block.HoldingThreadAddress)
        where owner is not null
        select KeyValuePair.Create(block.Object, owner.OsId);

    // It is an ordinary object, which the runtime's table does not know: it keeps its owner in a field.
    private IEnumerable<KeyValuePair<ulong, uint>> LockOwners() =>
        from candidate in runtime.Heap.EnumerateObjects()
        where candidate.Type?.Name == LockType
        let id = candidate.ReadField<uint>("_owningThreadId")
        // The system's number on some systems, .NET's own on others.
        let owner = threads.FirstOrDefault(thread => thread.OsId == id) ?? threads.FirstOrDefault(thread => thread.ManagedId == id)
        where owner is not null
        select KeyValuePair.Create(candidate.Address, owner.OsId);

    private Dictionary<ulong, string> FieldsThatReferTo(Dictionary<ulong, uint> owners)
    {
        var names = new Dictionary<ulong, string>();
        foreach (var candidate in runtime.Heap.EnumerateObjects().Where(candidate => candidate.Type?.Name?.StartsWith(ThreadStack.OwnNamespace, StringComparison.Ordinal) == true))
        {
            foreach (var field in candidate.Type!.Fields.Where(field => field.IsObjectReference))
            {
                var value = field.ReadObject(candidate.Address, interior: false).Address;
                if (owners.ContainsKey(value))
                    names.TryAdd(value, $"{Names.Of(candidate.Type.Name!)}.{field.Name}");
            }
        }

        return names;
    }
}
