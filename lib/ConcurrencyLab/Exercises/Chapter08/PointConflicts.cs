using AddPoints = System.Func<string, int, ConcurrencyLab.PointStore, System.Func<string, System.Threading.Tasks.Task>, System.Threading.Tasks.Task<bool>>;

namespace ConcurrencyLab;

/// <summary>Other servers that write each time after the call has read, and a user who goes away meanwhile.</summary>
internal static class PointConflicts
{
    public const int Most = 20;
    private const int MostSteps = 200;
    private const int Points = 5;

    public static CheckResult? Judge(AddPoints addPointsAsync, CodeReading code) => Many(addPointsAsync, code) ?? Gone(addPointsAsync);

    private static CheckResult? Many(AddPoints addPointsAsync, CodeReading code)
    {
        using var run = new PointRun(addPointsAsync);
        var call = run.Add("呼び出し", Points);
        run.AddLane("ほかのサーバー");
        var conflicts = 0;
        if (Step(run, call, () =>
        {
            if (conflicts < Most)
                run.Interfere(1, ++conflicts);
        }) is { } broken)
            return broken;
        var story = $"呼び出しが読むたびに、その後でほかのサーバーが書きます。{conflicts} 回衝突しました";
        return call.IsCompleted && call.Answer is not true && run.Mails.Count == 0
            ? new CheckResult.Failed($"{story}。すると、加えずに{(call.Failure is { } failure ? $"{failure.GetType().Name} を投げました" : $" {call.Answer} を返しました")}。", new("gives-up"), run.Servers.Lanes)
            : PointHints.Judge(run, PointRun.Before + Points + Enumerable.Range(1, conflicts).Sum(), code, story);
    }

    private static CheckResult? Gone(AddPoints addPointsAsync)
    {
        using var run = new PointRun(addPointsAsync);
        var call = run.Add("呼び出し", Points);
        run.AddLane("ほかのサーバー");
        return Step(run, call, () =>
        {
            if (run.Points is not null)
                run.Remove(1);
        }) ?? PointHints.Missing(run, $"呼び出しが読んだ後で、ほかのサーバーが {PointRun.User} を消しました。");
    }

    /// <summary>Lets the call do one operation after the other, and others something after each time it has read.</summary>
    private static CheckResult? Step(PointRun run, PointCall call, Action whenRead)
    {
        for (var step = 0; step < MostSteps && !call.IsCompleted; step++)
        {
            var (reads, operations) = (call.Reads, run.Servers.Operations[0]);
            if (run.Servers.Advance(0, operations: 1) is { } broken)
                return broken;
            if (call.Reads > reads)
                whenRead();
            else if (!call.IsCompleted && run.Servers.Operations[0] == operations && run.Servers.PassTime() is { } kept)
                return kept;
        }

        return null;
    }
}
