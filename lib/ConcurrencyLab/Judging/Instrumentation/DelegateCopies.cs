using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>Delegates of copies and of controlled calls. IL knows no address of a copy, so a delegate is made by a call, with a number for the method.</summary>
internal static class DelegateCopies
{
    private static readonly Lock s_gate = new();
    private static readonly ConditionalWeakTable<Delegate, Delegate> s_followed = [];
    private static readonly List<(MethodInfo Method, bool IsVirtual, MethodInfo? Watched)> s_methods = [];

    public static MethodInfo Make { get; } = typeof(DelegateCopies).GetMethod(nameof(MakeOne), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>Takes a delegate of the learner's that was made elsewhere, as in a field's initializer, and gives one of the copy.</summary>
    public static MethodInfo Follow { get; } = typeof(DelegateCopies).GetMethod(nameof(FollowOne))!;

    /// <summary>Whether two instructions make a delegate of a method that can be copied or is replaced.</summary>
    public static bool IsCreation(IlInstruction load, IlInstruction next) =>
        (load.Code == OpCodes.Ldftn || load.Code == OpCodes.Ldvirtftn) && next.Code == OpCodes.Newobj
        && load.ResolveMethod() is MethodInfo method
        && typeof(Delegate).IsAssignableFrom(next.ResolveMethod().DeclaringType)
        && (ControlledCalls.Find(method) is not null ? !BoxedCopies.IsOfValue(method)
            : CollectionDelegates.IsCall(method) || (load.Code == OpCodes.Ldftn ? OwnCode.IsOwn(method, load.Method) : VirtualCopies.IsWorthFollowing(method, load.Method)));

    /// <summary>A delegate of the copy; null when there is none.</summary>
    public static Delegate? Of(MethodInfo method, Type type, object? target) =>
        ControlledCalls.Find(method) is not { } instead ? BoxedCopies.Of(method)?.CreateDelegate(type, target)
        : BoxedCopies.IsOfValue(method) ? null
        : method.IsStatic && target is null ? instead.CreateDelegate(type)
        : instead.CreateDelegate(type, target);

    /// <summary>A number for the method that the code names.</summary>
    public static int Number(IlInstruction load)
    {
        var method = (MethodInfo)load.ResolveMethod();
        // With ldvirtftn the object decides which one runs.
        var made = (method, load.Code == OpCodes.Ldvirtftn, CollectionDelegates.IsCall(method) ? CollectionDelegates.Watched(method, load) : null);
        lock (s_gate)
        {
            s_methods.Add(made);
            return s_methods.Count - 1;
        }
    }

    private static T MakeOne<T>(object? target, int number)
        where T : Delegate
    {
        (MethodInfo Method, bool IsVirtual, MethodInfo? Watched) made;
        lock (s_gate)
            made = s_methods[number];
        var method = made.Method;
        if (!made.IsVirtual)
            return (T)(CopyOf(method, typeof(T), target) ?? made.Watched?.CreateDelegate<T>(target) ?? (method.IsStatic && target is null ? method.CreateDelegate<T>() : method.CreateDelegate<T>(target)));
        StepIn.OnReceiver(target);
        return ControlledCalls.Find(method)?.CreateDelegate<T>(target) ?? VirtualCopies.CopyIn(target.GetType(), method)?.CreateDelegate<T>(target) ?? (made.Watched ?? method).CreateDelegate<T>(target);
    }

    // That one is made is as good as a call.
    private static Delegate? CopyOf(MethodInfo method, Type type, object? target)
    {
        if (Of(method, type, target) is { } copy)
            return copy;
        StepIn.OnUncopied(MethodCopies.ReasonAgainst(method));
        return null;
    }

    /// <summary>The delegate of the copy.</summary>
    public static T? FollowOne<T>(T? made)
        where T : Delegate =>
        made is null || Current.Thread is null ? made : (T)s_followed.GetValue(made, static made => Delegate.Combine([.. made.GetInvocationList().Select(FollowSingle)])!);

    private static Delegate FollowSingle(Delegate made) =>
        !MethodCopies.IsCopy(made.Method) && (OwnCode.IsOfCell(made.Method.DeclaringType) || MethodCopies.HasAny(made.Method.Module)) && CopyOf(made.Method, made.GetType(), made.Target) is { } copy ? copy : made;
}
