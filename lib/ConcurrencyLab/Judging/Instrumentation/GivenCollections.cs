using System.Reflection;

namespace ConcurrencyLab;

/// <summary>What a method of the framework does to what it is given for one parameter.</summary>
/// <param name="Collection">To an array or a collection; null when it may be none, or is only kept.</param>
/// <param name="Reference">To the variable that a reference points to; null when it is none.</param>
internal readonly record struct GivenCollections(AccessKind? Collection, AccessKind? Reference)
{
    // They give the array or the collection on, and whoever gets it reads it.
    private static readonly string[] s_keepers = ["As", "op_Implicit", "InitializeArray"];

    private static readonly string[] s_fillers = ["Fill", "Sort", "Reverse", "Clear", "CopyTo", "Shuffle", "NextBytes", "Read", "AddRange", "InsertRange", "TryAdd", "Remove"];

    public bool IsTouched => Collection is not null || Reference is not null;

    /// <summary>Whether the call reads or writes all elements of the array that it is called on.</summary>
    public static bool IsOnArray(MethodBase called) =>
        called.DeclaringType == typeof(Array) && called.Name is nameof(Array.CopyTo) or nameof(Array.GetValue) or nameof(Array.SetValue) or nameof(Array.Clone);

    public static GivenCollections[] ParametersOf(MethodBase called) =>
        // As it is declared: what has any type there is not looked into.
        IsLookedAt(called) ? [.. called.Module.ResolveMethod(called.MetadataToken)!.GetParameters().Select(parameter => Of(called, parameter))] : [];

    private static GivenCollections Of(MethodBase called, ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (type.IsByRef)
            // Who gives another array there has read the one that was there.
            return new(type.GetElementType()!.IsArray && !parameter.IsOut ? AccessKind.Read : null, parameter.IsIn ? AccessKind.Read : AccessKind.Write);
        var isTaken = type.IsArray || type == typeof(Array) || Collections.MayBe(type);
        return new(isTaken && !IsQuery(called) ? IsFilled(called, parameter) ? AccessKind.Write : AccessKind.Read : null, null);
    }

    private static bool IsLookedAt(MethodBase called) =>
        called.DeclaringType is { IsArray: false, IsByRefLike: false, Namespace: { } space } type
        && (called.Name == "GetSubArray" || (space.StartsWith("System", StringComparison.Ordinal) && !space.StartsWith("System.Threading", StringComparison.Ordinal) && !space.StartsWith("System.Runtime", StringComparison.Ordinal)))
        && !(called.IsConstructor && (type.IsValueType || space == "System.Collections.ObjectModel"))
        && !Array.Exists(s_keepers, name => called.Name.StartsWith(name, StringComparison.Ordinal));

    // A query reads when its items are asked for.
    private static bool IsQuery(MethodBase called) =>
        called is MethodInfo { DeclaringType.Namespace: "System.Linq", ReturnType: { IsInterface: true, Name: var name } } && (name.StartsWith("IEnumerable", StringComparison.Ordinal) || name.StartsWith("IOrdered", StringComparison.Ordinal));

    // Who sorts or fills does so to what comes first; who copies, to the other one.
    private static bool IsFilled(MethodBase called, ParameterInfo parameter) =>
        parameter.Name == "destinationArray"
        || (parameter.Position == 0 && Array.Exists(s_fillers, name => called.Name == name) && (called.DeclaringType!.Namespace != "System.Collections.Generic" || called.IsStatic || called.Name == "CopyTo"));
}
