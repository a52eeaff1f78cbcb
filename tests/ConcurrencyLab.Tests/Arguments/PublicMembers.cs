using System.Reflection;
using System.Runtime.CompilerServices;

namespace ConcurrencyLab.Tests;

/// <summary>A parameter of the public API that takes a reference and does not say that it takes null.</summary>
internal sealed record ReferenceParameter(MethodBase Member, ParameterInfo Parameter)
{
    public override string ToString() => $"{Member.DeclaringType!.Name}.{Member.Name}({string.Join(", ", Member.GetParameters().Select(p => p.ParameterType.Name))}): {Parameter.Name}";

    public static IReadOnlyList<ReferenceParameter> All()
    {
        var nullability = new NullabilityInfoContext();
        return [.. typeof(Lab).Assembly.GetExportedTypes()
            .Where(type => !IsData(type) && !type.IsAssignableTo(typeof(Delegate)) && !type.IsAssignableTo(typeof(INotifyCompletion)))
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .OfType<MethodBase>()
            .Where(member => member.DeclaringType == typeof(Lab).Assembly.GetType(member.DeclaringType!.FullName!))
            .SelectMany(member => member.GetParameters()
                .Where(parameter => !parameter.ParameterType.IsValueType && nullability.Create(parameter).WriteState != NullabilityState.Nullable)
                .Select(parameter => new ReferenceParameter(member, parameter)))];
    }

    // Results are records: the library creates them, and whoever takes one apart gives nothing. What makes one by hand is a method.
    private static bool IsData(Type type) => type.GetMethod("<Clone>$") is not null && type != typeof(RequestTimes);
}
