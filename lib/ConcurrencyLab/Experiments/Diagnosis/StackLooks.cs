namespace ConcurrencyLab;

/// <summary>dotnet-stack watches a process for some milliseconds. On a busy machine it may see no thread in them, and says nothing.</summary>
internal static class StackLooks
{
    private const int Most = 5;

    public static string SawNothing =>
        "dotnet-stack に、スレッドが 1 本も見えませんでした。マシンが忙しいと、こうなることがあります。ほかのプログラムを止めて、このセルをもう一度実行してください。";

    /// <summary>Looks again until there is something to see, a few times.</summary>
    public static async Task<ToolOutput?> UntilSeenAsync(Func<Task<ToolOutput?>> lookAsync)
    {
        var seen = await lookAsync();
        for (var looks = 1; looks < Most && seen is not null && IsEmpty(seen); looks++)
            seen = await lookAsync();
        return seen;
    }

    /// <summary>Whether it went well, and no thread is in it.</summary>
    public static bool IsEmpty(ToolOutput report) => report.ExitCode == 0 && StackText.Read(report.Output).Count == 0;
}
