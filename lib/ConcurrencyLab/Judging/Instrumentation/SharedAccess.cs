using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using System.Text;

namespace ConcurrencyLab;

/// <summary>Where threads can meet: at a shared variable, an element, an atomic operation, a collection.</summary>
internal static class SharedAccess
{
    /// <summary>What is done there, in words; empty when not worth a word; null when nobody can be met.</summary>
    public static string? Of(IlInstruction instruction)
    {
        var code = instruction.Code;
        if (code.OperandType == OperandType.InlineField)
            return OfField(code, instruction.ResolveField(), instruction.Method);
        if (code == OpCodes.Call || code == OpCodes.Callvirt)
            return OfCall(instruction.ResolveMethod());
        if (code.Name!.StartsWith("stelem", StringComparison.Ordinal))
            return "配列の要素に書いた";
        return code.Name.StartsWith("ldelem", StringComparison.Ordinal) || code.Name.StartsWith("ldind", StringComparison.Ordinal) || code.Name.StartsWith("stind", StringComparison.Ordinal)
            || code == OpCodes.Ldobj || code == OpCodes.Stobj || code == OpCodes.Initobj || code == OpCodes.Cpobj ? "" : null;
    }

    /// <summary>Whether such an access may change something other than a number by an atomic operation.</summary>
    public static bool IsWrite(IlInstruction instruction) =>
        instruction.Code.OperandType == OperandType.InlineMethod
            ? instruction.ResolveMethod() is var called && (MatrixCells.IsWrite(called) || !MatrixCells.IsAccess(called))
            : IsStore(instruction.Code);

    /// <summary>Whether an instruction that is no call writes; "default" is written by one with a name of its own.</summary>
    public static bool IsStore(OpCode code) => code.Name!.StartsWith("st", StringComparison.Ordinal) || code == OpCodes.Initobj || code == OpCodes.Cpobj;

    /// <summary>Whether a check lets others in where this is touched: what a reference points to, or a part of it.</summary>
    public static bool IsShared(RefOrigin origin, MethodBase method) => origin.IsKnown && (origin.Place.Whole.Member is not FieldInfo field || IsShared(field, method));

    /// <summary>Whether a field keeps a variable of an iterator, which belongs to whoever iterates.</summary>
    public static bool IsOfStateMachine(FieldInfo field) => field.DeclaringType!.Name.Contains(">d", StringComparison.Ordinal);

    /// <summary>Whether a call touches a variable that a lambda or another thread may touch as well, though no check steps in there.</summary>
    public static bool IsOwnClosure(IlInstruction instruction) =>
        instruction.Code.OperandType == OperandType.InlineField && instruction.Code != OpCodes.Ldtoken
        && instruction.ResolveField() is { IsInitOnly: false, IsLiteral: false } field && OwnCode.IsOwn(field, instruction.Method)
        && IsOwnClosure(field, instruction.Method) && !IsDelegateCache(field) && !IsOfStateMachine(field);

    /// <summary>What a call does that an exercise gives, and that lets others in by itself; null for all other calls.</summary>
    public static AccessKind? OfObserved(MethodBase called) =>
        called.Module == typeof(SharedAccess).Module ? called.GetCustomAttribute<ObservedAccessAttribute>()?.Kind : null;

    /// <summary>Whether a field only keeps a delegate for the next time.</summary>
    public static bool IsDelegateCache(FieldInfo field) =>
        (field.IsStatic || field.Name.StartsWith("<>9", StringComparison.Ordinal)) && IsMadeByCompiler(field.DeclaringType) && typeof(Delegate).IsAssignableFrom(field.FieldType);

    /// <summary>Whether the compiler made a type. By its name: in cells no attribute tells.</summary>
    public static bool IsMadeByCompiler(Type? type) => type?.Name.StartsWith('<') == true;

    /// <summary>Whether a method that the compiler made for an event reads what it compares the event with later, by an atomic operation.</summary>
    public static bool IsReadForEvent(FieldInfo field, MethodBase method) =>
        method.IsSpecialName && field.DeclaringType == method.DeclaringType && (method.Name == $"add_{field.Name}" || method.Name == $"remove_{field.Name}");

    private static string? OfField(OpCode code, FieldInfo field, MethodBase method)
    {
        if (code == OpCodes.Ldflda || code == OpCodes.Ldsflda || code == OpCodes.Ldtoken || !IsShared(field, method))
            return null;
        var isWrite = code == OpCodes.Stfld || code == OpCodes.Stsfld;
        // What a call shares with its own lambdas is hardly worth a word; nor is reading which lock or dictionary it is.
        return IsMadeByCompiler(field.DeclaringType) ? ""
            : isWrite ? $"{AccessPlace.NameOf(field)} に書いた"
            : field.FieldType.IsValueType || field.FieldType == typeof(string) ? $"{AccessPlace.NameOf(field)} を読んだ"
            : "";
    }

    private static string? OfCall(MethodBase called) => called.DeclaringType switch
    {
        null => null,
        { IsArray: true } => MatrixCells.IsWrite(called) ? "配列の要素に書いた" : MatrixCells.IsAccess(called) ? "" : null,
        var type when type == typeof(Interlocked) || type == typeof(Volatile) || type == typeof(ImmutableInterlocked) || KnownCalls.IsOldVolatile(called) => $"{type.Name}.{called.Name} を実行した",
        { IsValueType: false, Namespace: "System.Collections.Generic" or "System.Collections.Concurrent" } when !called.IsStatic => "",
        var type when type == typeof(StringBuilder) || (Channels.IsEnd(type) && !called.IsStatic) => "",
        _ => null,
    };

    private static bool IsShared(FieldInfo field, MethodBase method) =>
        OwnCode.IsOwn(field, method) && !field.IsInitOnly && !ThreadValues.IsOfOneThread(field) && !IsOwnClosure(field, method) && !IsDelegateCache(field) && !IsOfStateMachine(field);

    // A call makes its own object for the variables that its lambdas share with it.
    private static bool IsOwnClosure(FieldInfo field, MethodBase method) =>
        field.DeclaringType != method.DeclaringType && IsMadeByCompiler(field.DeclaringType);
}
