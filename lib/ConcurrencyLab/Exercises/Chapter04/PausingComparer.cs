namespace ConcurrencyLab;

/// <summary>
/// Compares keys as usual. A dictionary asks for a key's hash code at the beginning of each of its operations, before it
/// looks at its content: there a check lets other threads come in.
/// </summary>
internal sealed class PausingComparer(Crew crew) : IEqualityComparer<string>
{
    public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

    public int GetHashCode(string obj)
    {
        crew.Note($"views の \"{obj}\" を操作する");
        crew.Point();
        return StringComparer.Ordinal.GetHashCode(obj);
    }
}
