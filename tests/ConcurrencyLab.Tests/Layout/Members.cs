using System.Reflection;
using System.Reflection.Emit;

namespace ConcurrencyLab.Tests;

/// <summary>What a type refers to: in its declaration, in its members, in their code.</summary>
internal static class Members
{
    public const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<MethodBase> MethodsOf(Type type) => [.. type.GetMethods(All), .. type.GetConstructors(All)];

    /// <summary>What its declaration names: base, interfaces, fields, attributes.</summary>
    public static IEnumerable<MemberInfo> NamedBy(Type type) =>
    [
        .. type.BaseType is { } parent ? Flat(parent) : [],
        .. type.GetInterfaces().SelectMany(Flat),
        .. type.GetFields(All).SelectMany(field => Flat(field.FieldType)),
        .. type.GetGenericArguments().Where(argument => argument.IsGenericParameter).SelectMany(argument => argument.GetGenericParameterConstraints()).SelectMany(Flat),
        .. new MemberInfo[] { type }.Concat(type.GetMembers(All)).SelectMany(Attributes),
    ];

    /// <summary>What a method names: in its signature, in its variables, in its code.</summary>
    public static IEnumerable<MemberInfo> NamedBy(MethodBase method) =>
    [
        .. method.GetParameters().SelectMany(parameter => Flat(parameter.ParameterType)),
        .. method is MethodInfo { ReturnType: var result } ? Flat(result) : [],
        .. method.GetMethodBody() is { } body ? body.LocalVariables.SelectMany(variable => Flat(variable.LocalType)) : [],
        .. method.GetMethodBody() is { } guarded ? guarded.ExceptionHandlingClauses.Where(clause => clause.Flags == ExceptionHandlingClauseOptions.Clause).SelectMany(clause => Flat(clause.CatchType!)) : [],
        .. IlInstruction.Of(method).SelectMany(NamedBy),
    ];

    private static IEnumerable<MemberInfo> NamedBy(IlInstruction instruction) => instruction.Code.OperandType switch
    {
        OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok => Resolved(instruction),
        _ => [],
    };

    private static IEnumerable<MemberInfo> Resolved(IlInstruction instruction)
    {
        try
        {
            return Flat(instruction.ResolveMember());
        }
        catch (FileNotFoundException)
        {
            // Of the kernel, which is not here, and so not of the library.
            return [];
        }
    }

    private static IEnumerable<MemberInfo> Attributes(MemberInfo member) => member.GetCustomAttributesData().Select(attribute => attribute.AttributeType);

    // A type with all that is inside it: elements, arguments.
    private static IEnumerable<MemberInfo> Flat(MemberInfo member) => member switch
    {
        Type { HasElementType: true } type => Flat(type.GetElementType()!),
        Type { IsGenericParameter: true } => [],
        Type { IsConstructedGenericType: true } type => [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().SelectMany(Flat)],
        MethodInfo { IsConstructedGenericMethod: true } method => [method.GetGenericMethodDefinition(), .. method.GetGenericArguments().SelectMany(Flat), .. Flat(method.DeclaringType!)],
        MethodBase method => [method, .. Flat(method.DeclaringType!)],
        FieldInfo field => [.. Flat(field.DeclaringType!)],
        _ => [member],
    };
}
