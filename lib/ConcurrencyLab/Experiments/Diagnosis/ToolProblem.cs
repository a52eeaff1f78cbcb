namespace ConcurrencyLab;

/// <summary>Why a tool could not do its work, in a sentence that says what to do.</summary>
internal static class ToolProblem
{
    private const int MostCharacters = 400;
    private const string ToRestore = "dotnet tool restore";

    /// <summary>Whether the SDK says that the tool has not been restored yet.</summary>
    public static bool IsMissing(ToolOutput run) => run.ExitCode != 0 && Says(run.All, ToRestore);

    public static string Explain(string tool, string output) => output switch
    {
        _ when Says(output, ToRestore) =>
            $"{tool} が、このマシンにまだありません。ネットワークにつながる場所で、教材のフォルダーのターミナルから 1 回、次を実行してください: {ToRestore}",
        _ when Says(output, "ptrace", "Operation not permitted", "Permission denied", "access is denied") =>
            $"{tool} には、プロセスのメモリを読む許可がありません。コンテナーなら、docker run に --cap-add=SYS_PTRACE を付けて始め直してください。",
        _ when Says(output, "not running", "is not a valid process", "not compatible", "No process", "Unable to connect", "Process with an Id of") =>
            $"{tool} が、調べるプロセスを見つけられません。TargetService.StartAsync のセルから、もう一度実行してください。",
        _ => $"{tool} が失敗しました。TargetService.StartAsync のセルから、もう一度実行してください。続くときは、次を読んでください: {output.Trim()[..Math.Min(output.Trim().Length, MostCharacters)]}",
    };

    private static bool Says(string output, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (output.Contains(part, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
