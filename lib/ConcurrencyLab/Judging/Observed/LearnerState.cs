using System.Reflection;

namespace ConcurrencyLab;

/// <summary>
/// The variables of the learner's cell that refer to nothing yet. Emptied again before each order, they let what is made at
/// the first call, such as a lock, be made in each of them. What else a cell remembers, it may remember.
/// </summary>
internal sealed class LearnerState : IDisposable
{
    private const int MostObjects = 200;

    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly List<(object Owner, FieldInfo Field)> _empty = [];
    private readonly Module _module;

    private LearnerState(Module module) => _module = module;

    public static LearnerState Of(Delegate code)
    {
        var state = new LearnerState(code.Method.Module);
        state.Add(code.Target);
        return state;
    }

    /// <summary>Whether there is any that has been filled meanwhile.</summary>
    public bool HasAny => _empty.Exists(variable => variable.Field.GetValue(variable.Owner) is not null);

    public void Restore()
    {
        foreach (var (owner, field) in _empty)
            field.SetValue(owner, null);
    }

    /// <summary>Leaves them empty for the next check, too.</summary>
    public void Dispose() => Restore();

    private void Add(object? owner)
    {
        if (owner is null || _seen.Count >= MostObjects || !_seen.Add(owner))
            return;
        var type = owner.GetType();
        if (type.IsValueType || (type.Module != _module && !OwnCode.IsOfCell(type)))
            return;
        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            var value = field.GetValue(owner);
            if (value is null && !field.IsInitOnly && !field.FieldType.IsValueType)
                _empty.Add((owner, field));
            else if (!field.FieldType.IsValueType)
                Add(value);
        }
    }
}
