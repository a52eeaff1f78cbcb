using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;

namespace ConcurrencyLab;

/// <summary>
/// What sets up the static fields of the learner's types runs once in a process, whenever the first thread comes there: it
/// cannot be run again in another order. Most only make values; of the others it is said that nobody steps into them.
/// </summary>
internal static class StaticConstructors
{
    private static readonly ConcurrentDictionary<Type, string?> s_reasons = new();

    /// <summary>Why it makes a difference that what begins the type is not stepped into; null when it makes none.</summary>
    /// <param name="member">What the code uses.</param>
    /// <param name="user">The code.</param>
    public static string? ReasonAgainst(MemberInfo member, MethodBase user) =>
        member is FieldInfo { IsStatic: true } or MethodBase { IsStatic: true } or ConstructorInfo
        && member.DeclaringType is { ContainsGenericParameters: false } type && OwnCode.IsOwn(member, user) && !SharedAccess.IsMadeByCompiler(type)
            ? s_reasons.GetOrAdd(type, ReasonOf)
            : null;

    private static string? ReasonOf(Type type) =>
        type.TypeInitializer is { } constructor && !OnlyMakes(constructor, type, []) ? $"{type.Name} の静的コンストラクター: 1 回しか実行されません" : null;

    // Whatever it touches is its own, or new.
    private static bool OnlyMakes(MethodBase method, Type type, HashSet<MethodBase> seen) =>
        !seen.Add(method) || IlInstruction.Of(method).All(i => i.Code.OperandType switch
        {
            OperandType.InlineField => i.ResolveField() is var field && (!field.IsStatic || field.DeclaringType == type || SharedAccess.IsMadeByCompiler(field.DeclaringType) || !OwnCode.IsOwn(field, method)),
            // A delegate is made, and not run.
            OperandType.InlineMethod => i.Code == OpCodes.Ldftn || OnlyMakes(i.ResolveMethod(), method, type, seen),
            _ => true,
        });

    private static bool OnlyMakes(MethodBase called, MethodBase caller, Type type, HashSet<MethodBase> seen) =>
        OwnCode.IsOwn(called, caller) && called.GetMethodBody() is not null ? (!called.IsVirtual || called.IsFinal) && OnlyMakes(called, type, seen)
        : !OwnCode.IsOwn(called, caller) && !StartedWork.IsBegunBy(called) && (called.IsConstructor || ControlledCalls.Find(called) is null);
}
