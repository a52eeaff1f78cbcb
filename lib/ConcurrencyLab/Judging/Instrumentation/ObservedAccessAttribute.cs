namespace ConcurrencyLab;

/// <summary>A method that an exercise gives: it reads or writes what threads share, and lets others in by itself.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ObservedAccessAttribute(AccessKind kind) : Attribute
{
    public AccessKind Kind => kind;
}
