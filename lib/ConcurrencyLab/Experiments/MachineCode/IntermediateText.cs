using System.Reflection;
using System.Reflection.Emit;

namespace ConcurrencyLab;

/// <summary>Operands as a reader would name them, and the few words that an instruction needs.</summary>
internal static class IntermediateText
{
    public static string Of(object? operand) => operand switch
    {
        null => "",
        string text => $"\"{text}\"",
        FieldInfo field => field.Name,
        MethodBase { DeclaringType: { } type } method => $"{type.Name}.{method.Name}",
        MemberInfo member => member.Name,
        _ => $"{operand}",
    };

    public static string Comment(OpCode code, object? operand) => operand switch
    {
        // A field that refers to an object is only the way to the value.
        FieldInfo { FieldType.IsValueType: true } when code == OpCodes.Ldfld || code == OpCodes.Ldsfld => "メモリから読む",
        FieldInfo when code == OpCodes.Stfld || code == OpCodes.Stsfld => "メモリへ書く",
        FieldInfo when code == OpCodes.Ldflda || code == OpCodes.Ldsflda => "変数の場所",
        MethodBase { DeclaringType: { } type } when type == typeof(Interlocked) => "1 つの不可分な操作",
        _ when code == OpCodes.Add => "足す",
        _ when code == OpCodes.Volatile => "次の読み書きは volatile",
        _ => "",
    };
}
