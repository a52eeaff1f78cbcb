namespace ConcurrencyLab;

/// <summary>Stands for what <see cref="Environment"/> tells of the calling thread: threads of the explorer have numbers of their own.</summary>
[Replaces(typeof(Environment))]
internal static class ControlledEnvironment
{
    public static int CurrentManagedThreadId() => Current.Thread is { Id: > 0 and var id } ? id : Environment.CurrentManagedThreadId;
}
