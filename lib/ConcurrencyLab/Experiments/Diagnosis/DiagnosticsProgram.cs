namespace ConcurrencyLab;

/// <summary>The program with the services that are looked at, and with what looks at them: apart, because of its packages.</summary>
internal static class DiagnosticsProgram
{
    public const string Name = "ConcurrencyDiagnostics";
    public const string Service = "service";
    public const string Counters = "counters";
    public const string Waits = "waits";
    public const string Locks = "locks";

    private static ClusterProject Project =>
        ClusterProject.Of(Path.GetDirectoryName(typeof(DiagnosticsProgram).Assembly.Location)!, Name, "調べるためのプログラム");

    /// <summary>The course's folder: the tools are pinned there.</summary>
    public static string Root => Path.GetFullPath(Path.Combine(Project.Folder, "..", ".."));

    /// <summary>The program, built where that is needed.</summary>
    /// <exception cref="ClusterException">It cannot be built.</exception>
    public static async Task<string> FindAsync()
    {
        var project = Project;
        await ClusterBuild.EnsureAsync(project);
        return project.Program;
    }

    /// <summary>Runs it as something that looks at a process, and hands on each report.</summary>
    public static async IAsyncEnumerable<T> ReadAsync<T>(TimeSpan limit, params string[] arguments)
    {
        await foreach (var report in Child.ReadAsync<T>(limit, arguments, Child.Quiet, await FindAsync()))
            yield return report;
    }
}
