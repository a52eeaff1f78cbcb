using System.Reflection;

namespace ConcurrencyLab.Tests;

/// <summary>The name under which the compiler writes a member's documentation.</summary>
internal static class DocumentationId
{
    public static string Of(MemberInfo member) => member switch
    {
        Type type => "T:" + type.FullName,
        FieldInfo => $"F:{Owner(member)}.{member.Name}",
        PropertyInfo property => $"P:{Owner(member)}.{member.Name}{Arguments(property.GetIndexParameters())}",
        ConstructorInfo constructor => $"M:{Owner(member)}.#ctor{Arguments(constructor.GetParameters())}",
        MethodInfo method => $"M:{Owner(member)}.{member.Name}{Arity(method)}{Arguments(method.GetParameters())}",
        _ => throw new ArgumentException($"{member.MemberType} {member.Name}"),
    };

    private static string Owner(MemberInfo member) => member.DeclaringType!.FullName!;

    private static string Arity(MethodInfo method) => method.IsGenericMethod ? "``" + method.GetGenericArguments().Length : "";

    private static string Arguments(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(parameter => Name(parameter.ParameterType)))})";

    private static string Name(Type type) =>
        type.IsGenericParameter ? (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition
        : type.IsArray ? $"{Name(type.GetElementType()!)}[{string.Join(',', Enumerable.Repeat("0:", type.GetArrayRank()).Where(_ => type.GetArrayRank() > 1))}]"
        : type.IsGenericType ? $"{type.GetGenericTypeDefinition().FullName!.Split('`')[0]}{{{string.Join(',', type.GetGenericArguments().Select(Name))}}}"
        : type.FullName!;
}
