using System.Reflection;
using System.Reflection.Emit;

namespace ConcurrencyLab;

/// <summary>Methods of collections given as delegates: to call one is to call the collection.</summary>
internal static class CollectionDelegates
{
    public static bool IsCall(MethodInfo method) => method is { IsStatic: false, IsGenericMethod: false, DeclaringType: { } type } && Collections.MayBe(type) && ControlledCalls.Find(method) is null;

    /// <summary>A method that tells of the access and then calls it.</summary>
    public static MethodInfo Watched(MethodInfo method, IlInstruction load)
    {
        Type[] parameters = [typeof(object), .. method.GetParameters().Select(parameter => parameter.ParameterType)];
        var watched = new DynamicMethod($"copy of {method.DeclaringType!.Name}.{method.Name}", method.ReturnType, parameters, load.Method.Module, skipVisibility: true);
        var site = AccessSite.Add(new AccessSite(load.Method, load.Offset, KnownCalls.KindOf(method), AccessPlace.Of(method.DeclaringType), KnownCalls.NameOf(method), Ordinal: 1, IsPoint: false));
        var il = watched.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldc_I4, site.Number);
        il.Emit(OpCodes.Call, StepIn.Collection);
        VirtualCopies.LoadArguments(il, parameters.Length);
        il.Emit(OpCodes.Callvirt, method);
        il.Emit(OpCodes.Ret);
        return watched;
    }
}
