namespace ConcurrencyLab;

/// <summary>
/// Compares keys as usual. A dictionary asks for a key's hash code at the beginning of each of its operations, before it
/// looks at its content: there a check lets other threads come in.
/// </summary>
internal sealed class PausingComparer(ControlledScheduler scheduler) : IEqualityComparer<string>
{
    public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

    public int GetHashCode(string obj)
    {
        scheduler.Note($"views の \"{obj}\" を操作する");
        scheduler.SchedulingPoint();
        return StringComparer.Ordinal.GetHashCode(obj);
    }
}
