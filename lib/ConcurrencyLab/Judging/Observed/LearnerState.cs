using System.Reflection;

namespace ConcurrencyLab;

/// <summary>
/// What the learner's cells keep in variables, arrays and collections. Put back before each order as it was before the check,
/// it lets what is made at the first call, such as a lock, be made in each of them. What libraries keep inside, stays; only
/// a lazy value is made anew, and what was given back to a semaphore once too often, is taken out of it.
/// </summary>
internal sealed class LearnerState : IDisposable
{
    private const int MostObjects = 200;
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly List<(object? Owner, FieldInfo Field, object? Value)> _variables = [];
    private readonly List<KeptCollection> _collections = [];
    private readonly List<(SemaphoreSlim Semaphore, int Count)> _semaphores = [];
    private readonly Module _module;

    private LearnerState(Module module) => _module = module;

    public static LearnerState Of(Delegate code)
    {
        var state = new LearnerState(code.Method.Module);
        state.Add(code.Target);
        foreach (var type in state._module.GetTypes().Where(type => !type.ContainsGenericParameters))
            state.AddFields(null, type, BindingFlags.Static);
        return state;
    }

    /// <summary>Whether something that was empty has been filled meanwhile.</summary>
    public bool HasAny =>
        _variables.Exists(variable => variable.Value is null && variable.Field.GetValue(variable.Owner) is not null) || _collections.Exists(collection => collection.HasBegun);

    public void Restore()
    {
        // A loop that lives on has been started, and remembers that; one that began earlier reads them just now.
        var livesOn = Leftovers.HasAny(_module) || BegunEarlier.Has(_module);
        foreach (var (owner, field, value) in _variables.Where(variable => variable.Value is null || !livesOn))
            field.SetValue(owner, value);
        if (livesOn)
            return;
        foreach (var collection in _collections)
            collection.Restore();
        foreach (var (semaphore, count) in _semaphores)
            TakeBack(semaphore, count);
    }

    /// <summary>Leaves everything as it was for the next check, too.</summary>
    public void Dispose() => Restore();

    private void Add(object? value)
    {
        if (value is null || value.GetType().IsValueType || _seen.Count >= MostObjects || !_seen.Add(value))
            return;
        if (value is SemaphoreSlim semaphore)
            _semaphores.Add((semaphore, semaphore.CurrentCount));
        if (KeptCollection.Of(value) is { } collection)
        {
            _collections.Add(collection);
            foreach (var item in collection.Items)
                Add(item);
            return;
        }

        for (var type = value.GetType(); type is not null && (type.Module == _module || OwnCode.IsOfCell(type) || IsLazy(type)); type = type.BaseType)
            AddFields(value, type, BindingFlags.Instance);
    }

    // Its fields tell whether the value is made, and how.
    private static bool IsLazy(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Lazy<>);

    private static void TakeBack(SemaphoreSlim semaphore, int count)
    {
        try
        {
            while (semaphore.CurrentCount > count)
                semaphore.Wait(0);
        }
        catch (ObjectDisposedException)
        {
            // Nobody takes anything out of it any more.
        }
    }

    private void AddFields(object? owner, Type type, BindingFlags which)
    {
        foreach (var field in type.GetFields(All | which).Where(field => !field.IsLiteral && !SharedAccess.IsDelegateCache(field)))
        {
            var value = field.GetValue(owner);
            if (!field.IsInitOnly)
                _variables.Add((owner, field, value));
            Add(value);
        }
    }
}
