namespace ConcurrencyLab;

/// <summary>Code of the course that an exercise gives to the learner: it is judged as if it stood in a cell.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface)]
internal sealed class GivenCodeAttribute : Attribute;
