using System.Reflection;
using System.Reflection.Emit;

namespace ConcurrencyLab;

/// <summary>Writes the calls of a copied method: to controlled operations, to other copies, or as they are.</summary>
internal sealed class CallCopy(MethodBase caller, ILGenerator il, RefOrigins origins)
{
    private static int s_operations;

    public void Emit(IlInstruction i)
    {
        var (code, called) = (i.Code, i.ResolveMethod());
        ThreadValues.Note(called);
        if (code != OpCodes.Ldftn && code != OpCodes.Ldvirtftn && (!OwnCode.IsOwn(called, caller) || IsDelegate(called.DeclaringType!)))
            EmitFollowing(called);
        if (IsReplaceable(code, called) && ControlledCalls.Find(called) is { } instead)
            EmitControlled(instead);
        else if (TypeArgumentCreation.Instead(called, caller) is { } creation)
            il.Emit(OpCodes.Call, creation);
        else if (called is ConstructorInfo constructor && ConstructorCopies.Of(constructor, caller) is { } filling)
            EmitConstructor(code, constructor, filling);
        else if (called is not MethodInfo method || !EmitCopy(i, method))
            EmitForeign(code, called);
        if (code == OpCodes.Newobj && !called.DeclaringType!.IsValueType && !IsDelegate(called.DeclaringType))
            EmitMade();
    }

    // Somebody may take it for a lock.
    public void EmitMade()
    {
        il.Emit(OpCodes.Dup);
        il.Emit(OpCodes.Call, StepIn.Made);
    }

    public void EmitAsIs(OpCode code, MethodBase called)
    {
        if (called is ConstructorInfo constructor)
            il.Emit(code, constructor);
        else
            il.Emit(code, (MethodInfo)called);
    }

    /// <summary>Calls the copy of what a type argument has there, through a reference to the variable. False when there is none.</summary>
    public bool EmitConstrained(Type type, MethodInfo called, IlInstruction i)
    {
        if (!VirtualCopies.IsWorthFollowing(called, caller))
            return false;
        if (type.IsValueType || called.IsStatic)
            return VirtualCopies.MethodIn(type, called) is { } method && method.DeclaringType == type && EmitCopyOf(method, i);

        var arguments = new ArgumentLocals(il, called);
        il.Emit(OpCodes.Ldobj, type);
        arguments.PutBack();
        il.Emit(OpCodes.Call, VirtualCopies.Of(called));
        return true;
    }

    private void EmitControlled(MethodInfo operation)
    {
        il.Emit(OpCodes.Ldc_I4, Interlocked.Decrement(ref s_operations));
        il.Emit(OpCodes.Call, StepIn.Operation);
        il.Emit(OpCodes.Call, operation);
    }

    // The delegate that is invoked, or the delegates and sequences that are passed to a library.
    private void EmitFollowing(MethodBase called)
    {
        var isInvoke = called.Name == "Invoke" && IsDelegate(called.DeclaringType!);
        if (IsDelegate(called.DeclaringType!) ? !isInvoke : !called.GetParameters().Any(parameter => Following(parameter.ParameterType) is not null))
            return;
        var arguments = new ArgumentLocals(il, called);
        if (isInvoke)
            il.Emit(OpCodes.Call, DelegateCopies.Follow.MakeGenericMethod(called.DeclaringType!));
        foreach (var argument in arguments.All)
        {
            if (Following(argument.LocalType) is not { } follow)
                continue;
            il.Emit(OpCodes.Ldloc, argument);
            il.Emit(OpCodes.Call, follow);
            il.Emit(OpCodes.Stloc, argument);
        }

        arguments.PutBack();
    }

    private static MethodInfo? Following(Type type) =>
        IsDelegate(type) ? DelegateCopies.Follow.MakeGenericMethod(type)
        : type.IsInterface && type.IsConstructedGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>) ? FollowedSequence.Follow.MakeGenericMethod(type.GetGenericArguments())
        : null;

    private static bool IsDelegate(Type type) => type.IsSubclassOf(typeof(MulticastDelegate));

    private void EmitForeign(OpCode code, MethodBase called)
    {
        if (MethodCopies.ReasonAgainst(called) is { } reason)
        {
            il.Emit(OpCodes.Ldstr, reason);
            il.Emit(OpCodes.Call, StepIn.Uncopied);
        }

        if (ForeignCalls.IsForeign(called))
            il.Emit(OpCodes.Call, StepIn.Foreign);
        if (ForeignCalls.IsUnordered(called))
        {
            il.Emit(OpCodes.Ldstr, $"{called.DeclaringType!.Name.Split('`')[0]}.{called.Name}");
            il.Emit(OpCodes.Call, StepIn.Unordered);
        }

        EmitAsIs(code, called);
    }

    /// <summary>Makes a delegate of the copy, where the original makes one of the method itself.</summary>
    public void EmitDelegate(IlInstruction load, IlInstruction creation)
    {
        // The object stands there twice: for the method, and for the delegate.
        if (load.Code == OpCodes.Ldvirtftn)
            il.Emit(OpCodes.Pop);
        il.Emit(OpCodes.Ldc_I4, DelegateCopies.Number(load));
        il.Emit(OpCodes.Call, DelegateCopies.Make.MakeGenericMethod(creation.ResolveMethod().DeclaringType!));
    }

    private void EmitConstructor(OpCode code, ConstructorInfo constructor, DynamicMethod copy)
    {
        if (code == OpCodes.Newobj)
            ConstructorCopies.EmitNew(il, constructor, copy);
        else
            il.Emit(OpCodes.Call, copy);
    }

    // A constructor that is called, and makes nothing, is that of a base class.
    private static bool IsReplaceable(OpCode code, MethodBase called) =>
        code != OpCodes.Ldftn && code != OpCodes.Ldvirtftn && !(called.IsConstructor && code == OpCodes.Call);

    private bool EmitCopy(IlInstruction i, MethodInfo called)
    {
        if ((i.Code != OpCodes.Call && i.Code != OpCodes.Callvirt) || called.DeclaringType is { IsArray: true } || IsDelegate(called.DeclaringType!))
            return false;
        if (i.Code != OpCodes.Callvirt || !called.IsVirtual || called.IsFinal || called.DeclaringType!.IsSealed)
            return OwnCode.IsOwn(called, caller) && EmitCopyOf(called, i);
        if (!VirtualCopies.IsWorthFollowing(called, caller))
            return false;
        il.Emit(OpCodes.Call, VirtualCopies.Of(called));
        return true;
    }

    private bool EmitCopyOf(MethodInfo called, IlInstruction i)
    {
        var given = GivenReferences.By(i, called, origins);
        if (MethodCopies.Of(called, given) is not { } copy)
            return false;
        given.Emit(il);
        il.Emit(OpCodes.Call, copy);
        return true;
    }
}
