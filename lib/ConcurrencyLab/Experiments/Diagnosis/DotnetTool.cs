namespace ConcurrencyLab;

/// <summary>ターミナルで使う調査のツールを、セルから動かします。ツールの版は .config/dotnet-tools.json にあります。</summary>
public static class DotnetTool
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan RestoreLimit = TimeSpan.FromMinutes(5);
    private static readonly string[] Names = ["dotnet-counters", "dotnet-stack", "dotnet-dump", "dotnet-trace"];

    /// <summary>ツールを 1 つ動かし、終わるまで待ちます。2 分で終わらなければ止めます。このマシンにまだないツールは、先に取得します。</summary>
    /// <param name="command">ターミナルで dotnet tool run に続けて書くもの。例: dotnet-stack report -p 1234</param>
    /// <exception cref="ArgumentException">4 つのツールのどれでもないとき。</exception>
    public static Task<ToolRun> RunAsync(string command)
    {
        var words = Argument.NotNull(command).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is [var name, ..] && Names.Contains(name)
            ? RunAsync(words, command)
            : throw new ArgumentException($"{string.Join("、", Names)} のどれかで始まるコマンドを指定してください。", nameof(command));
    }

    /// <summary>Runs a tool whose arguments may hold spaces.</summary>
    /// <param name="words">The tool's name and its arguments.</param>
    /// <param name="shown">What a learner sees of it.</param>
    /// <param name="environment">More variables, such as where the SDK remembers what it has restored.</param>
    internal static async Task<ToolRun> RunAsync(IReadOnlyList<string> words, string shown, IReadOnlyDictionary<string, string>? environment = null)
    {
        var isStacks = words is ["dotnet-stack", "report", ..];
        var run = await AnswerAsync();
        if (run is not null && ToolProblem.IsMissing(run) && await RestoreAsync(environment))
            run = await AnswerAsync();
        return run is null
            ? new ToolRun(shown, "", $"{words[0]} が {Limit.TotalMinutes:0} 分以内に終わらないので、止めました。ほかのプログラムを止めて、このセルをもう一度実行してください。")
            : new ToolRun(shown, run.Output, run.ExitCode != 0 ? ToolProblem.Explain(words[0], run.All) : isStacks && StackLooks.IsEmpty(run) ? StackLooks.SawNothing : null);

        Task<ToolOutput?> OnceAsync() => ToolProcess.RunAsync(Limit, ["run", .. words], environment);

        Task<ToolOutput?> AnswerAsync() => isStacks ? StackLooks.UntilSeenAsync(OnceAsync) : OnceAsync();
    }

    // Once for each run: a tool that is still missing then is told of in a sentence.
    private static async Task<bool> RestoreAsync(IReadOnlyDictionary<string, string>? environment)
    {
        Console.WriteLine("ツールを取得しています。初回は 1 分ほどかかります…");
        return await ToolProcess.RunAsync(RestoreLimit, ["restore"], environment) is { ExitCode: 0 };
    }
}
