using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace ConcurrencyLab.Tests;

/// <summary>Null for each reference that the public API takes, with sound values for the rest: a Japanese sentence that names the parameter.</summary>
public sealed class NullTests
{
    [Fact(Timeout = 900_000)]
    public async Task Every_reference_parameter_of_the_public_api_has_a_guard()
    {
        var parameters = ReferenceParameter.All();
        var problems = new List<string>();
        foreach (var parameter in parameters)
        {
            if (await ProblemAsync(parameter) is { } problem)
                problems.Add($"{parameter}: {problem}");
        }

        Assert.Empty(problems);
        Assert.InRange(parameters.Count, 70, int.MaxValue);
    }

    private static async Task<string?> ProblemAsync(ReferenceParameter without)
    {
        await using var server = await LabServer.StartQuietlyAsync(_ => "", FreePort.Next());
        try
        {
            if (Invoke(without, server) is Task task)
                await task;
            return "accepted";
        }
        catch (Exception e)
        {
            var cause = e is TargetInvocationException { InnerException: { } inner } ? inner : e;
            return cause is ArgumentException { ParamName: { } named } && named == without.Parameter.Name && IsJapanese(cause.Message) ? null : $"{cause.GetType().Name}: {cause.Message}";
        }
    }

    private static object? Invoke(ReferenceParameter without, LabServer server)
    {
        var member = without.Member is MethodInfo { IsGenericMethodDefinition: true } generic ? generic.MakeGenericMethod(typeof(int)) : without.Member;
        var type = member.DeclaringType!;
        if (type.IsGenericTypeDefinition)
        {
            type = type.MakeGenericType(typeof(int));
            member = MethodBase.GetMethodFromHandle(member.MethodHandle, type.TypeHandle)!;
        }

        var arguments = member.GetParameters().Select(p => p.Position == without.Parameter.Position ? null : Sound(p.ParameterType)).ToArray();
        return member is ConstructorInfo constructor ? constructor.Invoke(arguments)
            : member.Invoke(member.IsStatic ? null : Instance(type, server), arguments);
    }

    private static object Instance(Type type, LabServer server) =>
        type == typeof(LabServer) ? server
        : type == typeof(LabRequest) ? new LabRequest(1, "/", new Timeline(TimeProvider.System), CancellationToken.None)
        : type == typeof(TicketBook) ? new Customer("/").Tickets
        : type == typeof(PointStore) ? new PointStore("/", 0)
        : type == typeof(Burst) ? new Burst(TimeSpan.Zero, [], [])
        : type == typeof(ToolRun) ? new ToolRun("", "", null)
        // What they stand for is another process: the guard comes before it.
        : type == typeof(TargetService) || type == typeof(MemoryDump) ? RuntimeHelpers.GetUninitializedObject(type)
        : type == typeof(Exploration<int>) ? Explorer.Run(() => { }, () => 0, _ => Task.CompletedTask)
        : Activator.CreateInstance(type)!;

    private static object? Sound(Type type)
    {
        if (type == typeof(string))
            return "/";
        if (type == typeof(ICounter))
            return new LockCounter();
        if (type == typeof(ToolRun))
            return new ToolRun("", "", null);
        if (type.IsArray)
            return FilledArray(type.GetElementType()!);
        if (type.IsAssignableTo(typeof(Delegate)))
            return Nothing(type);
        if (type.IsInterface && type.IsGenericType)
            return FilledArray(type.GenericTypeArguments[0]);
        return type.IsValueType ? type == typeof(int) ? 2 : Activator.CreateInstance(type) : null;
    }

    private static Array FilledArray(Type element)
    {
        var array = Array.CreateInstance(element, 1);
        array.SetValue(Sound(element), 0);
        return array;
    }

    /// <summary>A delegate that does nothing and returns the default of what it returns.</summary>
    private static Delegate Nothing(Type type)
    {
        var invoke = type.GetMethod("Invoke")!;
        return Expression.Lambda(type, Expression.Default(invoke.ReturnType), invoke.GetParameters().Select(p => Expression.Parameter(p.ParameterType))).Compile();
    }

    private static bool IsJapanese(string message) => message.Contains("てください。", StringComparison.Ordinal);
}
