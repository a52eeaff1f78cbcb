using System.Globalization;
using System.Text.Json;

namespace ConcurrencyLab;

/// <summary>What this library does when it is started as a process of its own.</summary>
internal static class ChildRoles
{
    public const string Count = "count";
    public const string CompileSamples = "compile-samples";
    public const string WaitForFlag = "wait-for-flag";

    public static int Run(string[] args)
    {
        if (Find(args) is not { } role)
        {
            Console.Error.WriteLine("このプログラムは、ノートブックのセルから子プロセスとして起動されます。ノートブックを VS Code で開くか、次を実行してください: dotnet run --project lib/NotebookRunner");
            return 2;
        }

        ParentWatch.Start();
        role();
        return 0;
    }

    private static Action? Find(string[] args) => args switch
    {
        [Count, var start] => () => CountOn(int.Parse(start, CultureInfo.InvariantCulture)),
        [CompileSamples, .. var samples] => () => Report(CodeSamples.Compile([.. samples.Select(Enum.Parse<CodeSample>)])),
        [WaitForFlag, var sample, var milliseconds] => () => FlagLoop.Run(
            Enum.Parse<CodeSample>(sample), TimeSpan.FromMilliseconds(int.Parse(milliseconds, CultureInfo.InvariantCulture)), Report),
        _ => null,
    };

    private static void CountOn(int before) => Report(new ProcessCount(Environment.ProcessId, before, before + 1));

    private static void Report<T>(T result) => Console.WriteLine(JsonSerializer.Serialize(result));
}
