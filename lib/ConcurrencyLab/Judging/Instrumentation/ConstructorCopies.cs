using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>Objects and structures of the learner's types: made empty, and then filled by the copy of a constructor.</summary>
internal static class ConstructorCopies
{
    private static readonly MethodInfo s_typeOf = typeof(Type).GetMethod(nameof(Type.GetTypeFromHandle))!;
    private static readonly MethodInfo s_makeEmpty = typeof(RuntimeHelpers).GetMethod(nameof(RuntimeHelpers.GetUninitializedObject))!;

    /// <summary>The copy, with the object first; null when there is none.</summary>
    public static DynamicMethod? Of(ConstructorInfo constructor, MethodBase caller) =>
        OwnCode.IsOwn(constructor, caller) && IsWritten(constructor.DeclaringType!) && !OnlyFillsValue(constructor) ? MethodCopies.Of(constructor) : null;

    /// <summary>Makes an object or a structure, where the original has <c>newobj</c>. The arguments are on the stack.</summary>
    public static void EmitNew(ILGenerator il, ConstructorInfo constructor, DynamicMethod copy)
    {
        var arguments = new ArgumentLocals(il, constructor);
        if (constructor.DeclaringType!.IsValueType)
            EmitValue(il, constructor.DeclaringType, arguments, copy);
        else
            EmitObject(il, constructor.DeclaringType, arguments, copy);
    }

    private static void EmitObject(ILGenerator il, Type type, ArgumentLocals arguments, DynamicMethod copy)
    {
        il.Emit(OpCodes.Ldtoken, type);
        il.Emit(OpCodes.Call, s_typeOf);
        il.Emit(OpCodes.Call, s_makeEmpty);
        il.Emit(OpCodes.Castclass, type);
        il.Emit(OpCodes.Dup);
        arguments.PutBack();
        il.Emit(OpCodes.Call, copy);
    }

    private static void EmitValue(ILGenerator il, Type type, ArgumentLocals arguments, DynamicMethod copy)
    {
        var made = il.DeclareLocal(type);
        il.Emit(OpCodes.Ldloca, made);
        il.Emit(OpCodes.Initobj, type);
        il.Emit(OpCodes.Ldloca, made);
        arguments.PutBack();
        il.Emit(OpCodes.Call, copy);
        il.Emit(OpCodes.Ldloc, made);
    }

    // What the runtime or the compiler makes holds no code of the learner's.
    private static bool IsWritten(Type type) => !type.IsArray && !typeof(Delegate).IsAssignableFrom(type) && !SharedAccess.IsMadeByCompiler(type);

    // Where a structure is only filled, nothing is missed by not copying it.
    private static bool OnlyFillsValue(ConstructorInfo constructor) =>
        constructor.DeclaringType!.IsValueType && IlInstruction.Of(constructor).All(i => i.Code.OperandType != OperandType.InlineMethod);
}
