namespace NotebookRunner;

/// <summary>The <c>dotnet</c> that runs this process; its own executable may be another one, as in a test.</summary>
internal static class DotnetHost
{
    public static string Path
    {
        get
        {
            var runtime = System.IO.Path.GetDirectoryName(typeof(object).Assembly.Location)!;
            return System.IO.Path.GetFullPath(System.IO.Path.Combine(runtime, "../../..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        }
    }
}
