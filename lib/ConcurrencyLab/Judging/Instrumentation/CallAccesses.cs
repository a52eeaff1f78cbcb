using System.Reflection;
using System.Reflection.Emit;

namespace ConcurrencyLab;

/// <summary>Writes, before a call, what it touches: its object, the collections that it is given, the variables that it fills.</summary>
internal sealed class CallAccesses(MethodBase method, ILGenerator il, RefOrigins origins, AccessWriter accesses)
{
    /// <param name="i">The call.</param>
    /// <param name="isPoint">Whether a check lets others in here.</param>
    /// <param name="constrained">The type that stands behind "constrained."; else null.</param>
    public void EmitBefore(IlInstruction i, bool isPoint, Type? constrained)
    {
        var called = i.ResolveMethod();
        if (isPoint && called.IsStatic)
        {
            var kind = KnownCalls.KindOf(called);
            accesses.Through(kind == AccessKind.Fence ? RefOrigin.OwnVariable : origins.UsedBy(i), i, kind, KnownCalls.NameOf(called), isPoint: true);
            return;
        }

        if (!isPoint && SharedAccess.OfObserved(called) is { } observed)
        {
            var taken = new ArgumentLocals(il, called);
            il.Emit(OpCodes.Dup);
            accesses.Number(i, observed, AccessPlace.Of(called.DeclaringType!), KnownCalls.NameOf(called), isPoint: false);
            il.Emit(OpCodes.Call, StepIn.Object);
            taken.PutBack();
            return;
        }

        var isForeign = !OwnCode.IsOwn(called, method) && ControlledCalls.Find(called) is null;
        if (isForeign && !called.IsStatic && (constrained ?? called.DeclaringType) is { IsValueType: true } structure && origins.UsedBy(i).IsKnown)
            accesses.Through(origins.UsedBy(i), i, KnownCalls.KindOf(called, structure), "", SharedAccess.IsShared(origins.UsedBy(i), method));
        if (isForeign && Spans.KindOf(called) is { } shown)
            accesses.Through(RefOrigin.Unknown, i, shown, KnownCalls.NameOf(called), isPoint: false);
        GivenCollections[] parameters = isForeign ? GivenCollections.ParametersOf(called) : [];
        if (isPoint || (isForeign && IsOnCollection(called, i)) || Array.Exists(parameters, parameter => parameter.IsTouched))
            EmitAll(i, called, isPoint, constrained, parameters);
    }

    private static bool IsOnCollection(MethodBase called, IlInstruction i) =>
        !called.IsStatic && i.Code != OpCodes.Newobj && (Collections.MayBe(called.DeclaringType!) || Collections.IsStep(called) || GivenCollections.IsOnArray(called));

    // Of several accesses, that of the object is among the last: mostly it is the one that changes something.
    private void EmitAll(IlInstruction i, MethodBase called, bool isPoint, Type? constrained, GivenCollections[] parameters)
    {
        var name = KnownCalls.NameOf(called);
        var arguments = new ArgumentLocals(il, called);
        foreach (var (parameter, argument) in parameters.Zip(arguments.All).Where(pair => pair.First.Collection is not null))
        {
            il.Emit(OpCodes.Ldloc, argument);
            if (argument.LocalType.IsByRef)
                il.Emit(OpCodes.Ldind_Ref);
            Collection(i, parameter.Collection!.Value, argument.LocalType.IsByRef ? argument.LocalType.GetElementType()! : argument.LocalType, name, isPoint: false);
        }

        if (isPoint || IsOnCollection(called, i))
        {
            EmitFactories(i, called, arguments.All);
            il.Emit(OpCodes.Dup);
            // Of a structure stands a reference there.
            if ((constrained ?? (called.DeclaringType!.IsValueType ? called.DeclaringType : null)) is { } type)
            {
                il.Emit(OpCodes.Ldobj, type);
                il.Emit(OpCodes.Box, type);
            }

            Collection(i, KnownCalls.KindOf(called), called.DeclaringType!, name, isPoint);
        }

        var first = called.IsStatic || i.Code == OpCodes.Newobj ? 0 : 1;
        for (var at = 0; at < parameters.Length; at++)
        {
            if (parameters[at].Reference is { } kind && origins.UsedBy(i, first + at) is { IsKnown: true } origin)
                accesses.Through(origin, i, kind, name, isPoint: false);
        }

        arguments.PutBack();
    }

    private void EmitFactories(IlInstruction i, MethodBase called, LocalBuilder[] arguments)
    {
        if (FactoryCalls.KeptBy(called) is { } kept)
        {
            il.Emit(OpCodes.Ldloc, arguments[kept]);
            il.Emit(OpCodes.Call, StepIn.Kept);
        }

        foreach (var argument in arguments)
        {
            if (FactoryCalls.Around(called, argument.LocalType) is not { } around)
                continue;
            il.Emit(OpCodes.Dup);
            il.Emit(OpCodes.Ldloc, argument);
            accesses.NumberWithin(i, KnownCalls.KindOf(called), AccessPlace.Of(called.DeclaringType!), KnownCalls.NameOf(called));
            il.Emit(OpCodes.Call, around);
            il.Emit(OpCodes.Stloc, argument);
        }
    }

    private void Collection(IlInstruction i, AccessKind kind, Type seen, string operation, bool isPoint)
    {
        accesses.Number(i, kind, AccessPlace.Of(seen), operation, isPoint);
        il.Emit(OpCodes.Call, StepIn.Collection);
    }
}
