using AddPoints = System.Func<string, int, ConcurrencyLab.PointStore, System.Func<string, System.Threading.Tasks.Task>, System.Threading.Tasks.Task<bool>>;

namespace ConcurrencyLab;

/// <summary>One call, with nobody between: for a user who is there, and for one who is not.</summary>
internal static class PointsAlone
{
    private const int Points = 5;
    private const string Nobody = "nobody";

    public static CheckResult? Judge(AddPoints addPointsAsync) => Known(addPointsAsync) ?? Unknown(addPointsAsync);

    private static CheckResult? Known(AddPoints addPointsAsync)
    {
        using var run = new PointRun(addPointsAsync);
        var call = run.Add("呼び出し", Points);
        if (run.Servers.Finish() is { } broken)
            return broken;
        if (call.Failure is { } failure)
            return Thrown.By(failure);
        var story = $"{PointRun.Before} ポイントの {PointRun.User} に、{Points} ポイントを加えます。";
        return !call.IsCompleted ? new CheckResult.TimedOut($"{story}ほかにだれもいないのに、呼び出しが終わりません。", new("never-ends"), run.Servers.Lanes)
            : run.Servers.IsEarly(0) ? new CheckResult.Failed($"{story}頼んだ操作が終わる前に、戻りました。", new("not-awaited"), run.Servers.Lanes)
            : run.Points != PointRun.Before + Points ? new CheckResult.Failed($"{story}{run.Points} ポイントになりました。", new("not-added"), run.Servers.Lanes)
            : run.Mails is not [PointRun.User] ? new CheckResult.Failed($"{story}メールは {run.Mails.Count} 通でした。{PointRun.User} に 1 通のはずです。", run.Mails.Count > 1 ? new("mail-repeated") : new("no-mail"), run.Servers.Lanes)
            : call.Answer is not true ? new CheckResult.Failed($"{story}加えたのに、{call.Answer} が返りました。", new("wrong-result"), run.Servers.Lanes)
            : null;
    }

    private static CheckResult? Unknown(AddPoints addPointsAsync)
    {
        using var run = new PointRun(addPointsAsync);
        run.Add("呼び出し", Points, Nobody);
        return run.Servers.Finish() ?? PointHints.Missing(run, $"{Nobody} という利用者はいません。");
    }
}
