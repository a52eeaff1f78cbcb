namespace ConcurrencyLab;

/// <summary>
/// Marks a class whose static methods stand for methods of another type: same name, same parameters, and for an instance
/// method the object first. Type parameters carry the names they have there. <c>New</c> stands for a constructor.
/// </summary>
/// <param name="types">The types whose methods are replaced.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ReplacesAttribute(params Type[] types) : Attribute
{
    public IReadOnlyList<Type> Types => types;
}
