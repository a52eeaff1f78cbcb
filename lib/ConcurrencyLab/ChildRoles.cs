using System.Globalization;
using System.Text.Json;

namespace ConcurrencyLab;

/// <summary>What this library does when it is started as a process of its own. Each feature names its part; only this list knows all of them.</summary>
internal static class ChildRoles
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (Find(args) is not { } role)
        {
            await Console.Error.WriteLineAsync("このプログラムは、ノートブックのセルから子プロセスとして起動されます。ノートブックを VS Code で開くか、次を実行してください: dotnet run --project lib/NotebookRunner");
            return 2;
        }

        if (args is not [PlotlyLoader.PackRole, ..])
            ParentWatch.Start();
        await role();
        return 0;
    }

    private static Func<Task>? Find(string[] args) => args switch
    {
        [ChildProcess.Role, var start] => Synchronous(() => CountOn(int.Parse(start, CultureInfo.InvariantCulture))),
        [CodeSamples.Role, .. var samples] => Synchronous(() => Report(CodeSamples.Compile([.. samples.Select(Enum.Parse<CodeSample>)]))),
        [FlagLoop.Role, var sample, var milliseconds] => Synchronous(() => FlagLoop.Run(
            Enum.Parse<CodeSample>(sample), TimeSpan.FromMilliseconds(int.Parse(milliseconds, CultureInfo.InvariantCulture)), Report)),
        [StarvingServer.Role, var scenario, var requests] => async () => Report(await StarvingServer.RunAsync(
            Enum.Parse<StarvationScenario>(scenario), int.Parse(requests, CultureInfo.InvariantCulture))),
        [Worker.Role, var place, var folder, var key, var increments, var haltAt] => () => CountInAsync(
            Enum.Parse<CountPlace>(place), folder, key, int.Parse(increments, CultureInfo.InvariantCulture), int.Parse(haltAt, CultureInfo.InvariantCulture)),
        [ToolTrial.Role, .. var tools] => () => ToolTrial.RunAsync([.. tools.Select(Enum.Parse<CountingTool>)], Report),
        [CrashingThreads.Role, var threads, var increments] => Synchronous(() => CrashingThreads.Run(
            int.Parse(threads, CultureInfo.InvariantCulture), int.Parse(increments, CultureInfo.InvariantCulture), Report)),
        [SqlJudge.JudgeRole, .. var statements] => async () => Report(await SqlJudge.JudgeAsync(statements)),
        [SqlJudge.RunRole, var path, var increments, .. var statements] => Synchronous(() => Report(
            SqlJudge.Count(path, int.Parse(increments, CultureInfo.InvariantCulture), statements))),
        [PlotlyLoader.PackRole, var path] => Synchronous(() => PlotlyLoader.Pack(path)),
        [PostgreSqlSeats.AskRole] => Synchronous(() => Report(PostgreSqlSeats.Ask())),
        [TwoBuyers.Role, var database, .. var statements] => Synchronous(() => Report(TwoBuyers.Sell(Enum.Parse<Database>(database), statements))),
        [SeatJudge.Role, .. var statements] => Synchronous(() => Report(SeatJudge.Judge(statements))),
        _ => null,
    };

    private static Func<Task> Synchronous(Action role) => () =>
    {
        role();
        return Task.CompletedTask;
    };

    private static void CountOn(int before) => Report(new ProcessCount(Environment.ProcessId, before, before + 1));

    private static async Task CountInAsync(CountPlace place, string folder, string key, int increments, int haltAt)
    {
        using var stores = new CountStores(place, folder, key);
        await new Worker(stores, increments, haltAt, ParentWatch.NextCommand, Report).RunAsync();
    }

    private static void Report<T>(T result) => Console.WriteLine(JsonSerializer.Serialize(result));
}
