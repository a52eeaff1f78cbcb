using System.Reflection;
using System.Reflection.Emit;

namespace ConcurrencyLab;

/// <summary>
/// A copy of the learner's method in which a check can step in wherever threads can meet: before a shared variable is read
/// or written, and before a lock is taken or an atomic operation is done. Plain C# gives no such place.
/// </summary>
internal static class Stepped
{
    /// <summary>The copy; the method itself when it has something in it that cannot be copied.</summary>
    public static T Of<T>(T code)
        where T : Delegate
    {
        try
        {
            if (code.Method.GetMethodBody() is null)
                return code;
            return (T)new SteppedCopies(code.Method.Module).Of(code.Method).CreateDelegate(typeof(T), code.Method.IsStatic ? null : code.Target);
        }
        catch (Exception e) when (e is NotSupportedException or ArgumentException or InvalidOperationException or BadImageFormatException or TypeLoadException)
        {
            return code;
        }
    }
}

/// <summary>The copies of the methods that call each other.</summary>
internal sealed class SteppedCopies(Module module)
{
    private readonly Dictionary<MethodBase, DynamicMethod> _copies = [];

    public DynamicMethod Of(MethodInfo method)
    {
        if (_copies.TryGetValue(method, out var known))
            return known;
        Type[] parameters = [.. method.GetParameters().Select(parameter => parameter.ParameterType)];
        if (!method.IsStatic)
            parameters = [method.DeclaringType!, .. parameters];
        var copy = new DynamicMethod(method.Name, method.ReturnType, parameters, module, skipVisibility: true);
        _copies.Add(method, copy);
        new SteppedCopy(this, method, copy.GetILGenerator()).Write();
        return copy;
    }

    /// <summary>Whether a call goes to a method of the learner, which is copied too.</summary>
    public bool IsOwn(MethodBase called) =>
        called is MethodInfo { IsAbstract: false, IsGenericMethod: false, DeclaringType: { IsValueType: false, IsGenericType: false } } && called.Module == module && called.GetMethodBody() is not null && !TakesALock(called);

    // [MethodImpl(MethodImplOptions.Synchronized)]: a copy would lose the lock.
    private static bool TakesALock(MethodBase method) => (method.MethodImplementationFlags & MethodImplAttributes.Synchronized) != 0;
}
