using System.Reflection;

namespace ConcurrencyLab;

/// <summary>The program whose cells these are: the published kernel, the course's own runner, or another one.</summary>
internal static class HostProgram
{
    private const string Engine = "Microsoft.DotNet.Interactive";

    public static string Name() =>
        Assembly.GetEntryAssembly() is { } program ? Name(program.GetName().Name!, Version(program), EngineVersion()) : "不明";

    /// <param name="program">The name of its entry assembly.</param>
    /// <param name="version">That assembly's version. The kernel's packages, which the runner uses too, have another one.</param>
    /// <param name="engine">The version of the kernel's packages, where they are loaded.</param>
    public static string Name(string program, string version, string? engine) => program switch
    {
        Engine + ".App" => $".NET Interactive {version}",
        "NotebookRunner" => engine is null ? "教材のランナー" : $"教材のランナー（.NET Interactive {engine}）",
        _ => $"{program} {version}",
    };

    /// <summary>The assembly version says 1.0.0 whatever was published; after the plus comes the commit.</summary>
    private static string Version(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? assembly.GetName().Version!.ToString(3);

    private static string? EngineVersion() =>
        AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(assembly => assembly.GetName().Name == Engine) is { } engine ? Version(engine) : null;
}
