namespace ConcurrencyLab;

/// <summary>Marks the class that judges an exercise. The list of all exercises is made of these.</summary>
/// <param name="id">The exercise's number in the course, such as "3-1".</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class ExerciseAttribute(string id) : Attribute
{
    public string Id => id;
}
