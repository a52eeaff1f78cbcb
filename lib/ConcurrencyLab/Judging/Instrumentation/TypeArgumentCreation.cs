using System.Reflection;
using System.Reflection.Emit;

namespace ConcurrencyLab;

/// <summary><c>new T()</c>: the compiler makes it a call of a library, which calls a constructor of the learner's.</summary>
internal static class TypeArgumentCreation
{
    private static readonly MethodInfo s_make = typeof(TypeArgumentCreation).GetMethod(nameof(Make), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>What takes the place of the call; null where it is another call, or makes nothing of the learner's.</summary>
    public static MethodInfo? Instead(MethodBase called, MethodBase caller)
    {
        if (called is not { Name: nameof(Activator.CreateInstance), IsGenericMethod: true } || called.DeclaringType != typeof(Activator))
            return null;
        var type = called.GetGenericArguments()[0];
        if (type.GetConstructor(Type.EmptyTypes) is not { } constructor || ConstructorCopies.Of(constructor, caller) is not { } copy)
            return null;
        var creation = new DynamicMethod(copy.Name, type, Type.EmptyTypes, type.Module, skipVisibility: true);
        var il = creation.GetILGenerator();
        ConstructorCopies.EmitNew(il, constructor, copy);
        il.Emit(OpCodes.Ret);
        typeof(Creation<>).MakeGenericType(type).GetProperty(nameof(Creation<>.Copy))!.SetValue(null, creation.CreateDelegate(typeof(Func<>).MakeGenericType(type)));
        return s_make.MakeGenericMethod(type);
    }

    // What the constructor throws comes wrapped, as from the library.
    private static T Make<T>()
    {
        try
        {
            return Creation<T>.Copy!();
        }
        catch (Exception e) when (e is not RunOverException)
        {
            throw new TargetInvocationException(e);
        }
    }

    private static class Creation<T>
    {
        public static Func<T>? Copy { get; set; }
    }
}
