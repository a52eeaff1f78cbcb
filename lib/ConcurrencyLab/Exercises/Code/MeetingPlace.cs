using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>Where threads can meet: at a shared variable, a lock, an atomic operation.</summary>
internal static class MeetingPlace
{
    /// <summary>What is done there, in words; empty when not worth a word; null when nobody can be met.</summary>
    public static string? Of(IlInstruction instruction)
    {
        var code = instruction.Code;
        if (code == OpCodes.Ldfld || code == OpCodes.Ldsfld)
            return instruction.ResolveField() is { } read && IsShared(read, instruction) ? $"{read.Name} を読んだ" : null;
        if (code == OpCodes.Stfld || code == OpCodes.Stsfld)
            return instruction.ResolveField() is { } written && IsShared(written, instruction) ? $"{written.Name} に書いた" : null;
        if (code != OpCodes.Call && code != OpCodes.Callvirt)
            return null;
        var called = instruction.ResolveMethod();
        if (called.DeclaringType == typeof(Interlocked) || called.DeclaringType == typeof(Volatile))
            return $"{called.DeclaringType.Name}.{called.Name} を実行した";
        if (IsSleep(called))
            return "";
        return !CodeReading.IsEnter($"{called.DeclaringType?.Name}.{called.Name}") ? null
            : called.Name.StartsWith("Try", StringComparison.Ordinal) ? ""
            : "ロックを取った";
    }

    public static bool IsSleep(MethodBase called) => called.DeclaringType == typeof(Thread) && called.Name == nameof(Thread.Sleep);

    /// <summary>Whether a method is called that waits by looking again and again: its loop cannot be stepped.</summary>
    public static bool IsPolling(IlInstruction instruction) =>
        (instruction.Code == OpCodes.Call || instruction.Code == OpCodes.Callvirt)
        && instruction.ResolveMethod() is { DeclaringType: { } type, Name: var name }
        && ((type == typeof(SpinLock) && name is "Enter" or "TryEnter") || (type == typeof(SpinWait) && name is "SpinUntil"));

    // A variable that refers to an object (a lock, a dictionary) is hardly ever written: meeting there costs time only.
    // A string is a value like a number, and a favourite to share by mistake.
    private static bool IsShared(FieldInfo field, IlInstruction instruction) =>
        field.Module == instruction.Method.Module && !IsOwnClosure(field, instruction.Method) && (field.FieldType.IsPrimitive || field.FieldType == typeof(string)) && !field.IsInitOnly;

    // A call makes its own object for the variables that its lambdas share with it.
    private static bool IsOwnClosure(FieldInfo field, MethodBase method) =>
        field.DeclaringType is { } owner && owner != method.DeclaringType && owner.IsDefined(typeof(CompilerGeneratedAttribute), false);
}
