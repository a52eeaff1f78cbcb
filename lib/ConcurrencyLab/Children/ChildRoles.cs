using System.Globalization;
using System.Text.Json;

namespace ConcurrencyLab;

/// <summary>What this library does when it is started as a process of its own.</summary>
internal static class ChildRoles
{
    public const string Count = "count";

    public static int Run(IReadOnlyList<string> args)
    {
        switch (args)
        {
            case [Count, var start]:
                var before = int.Parse(start, CultureInfo.InvariantCulture);
                Report(new ProcessCount(Environment.ProcessId, before, before + 1));
                return 0;
            default:
                Console.Error.WriteLine("このプログラムは、ノートブックのセルから子プロセスとして起動されます。ノートブックを VS Code で開くか、次を実行してください: dotnet run --project lib/NotebookRunner");
                return 2;
        }
    }

    private static void Report<T>(T result) => Console.WriteLine(JsonSerializer.Serialize(result));
}
