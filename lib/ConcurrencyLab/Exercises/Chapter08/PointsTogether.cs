using AddPoints = System.Func<string, int, ConcurrencyLab.PointStore, System.Func<string, System.Threading.Tasks.Task>, System.Threading.Tasks.Task<bool>>;

namespace ConcurrencyLab;

/// <summary>Two calls for one user, in every order: at one server, and at two.</summary>
internal static class PointsTogether
{
    private const int First = 5;
    private const int Second = 20;

    public static CheckResult? Judge(AddPoints addPointsAsync, CodeReading code) =>
        ServerOrder.FindFailure(areAlike: true, order => Run(addPointsAsync, code, order, isOther: false))
            ?? ServerOrder.FindFailure(areAlike: false, order => Run(addPointsAsync, code, order, isOther: true));

    private static (IReadOnlyList<int> Operations, CheckResult? Found) Run(AddPoints addPointsAsync, CodeReading code, ServerOrder order, bool isOther)
    {
        using var run = new PointRun(addPointsAsync);
        run.Add($"{First} を加える", First);
        if (isOther)
            run.AddElsewhere($"{Second} を加える", Second);
        else
            run.Add($"{Second} を加える", Second);
        var found = run.Servers.Go(order) ?? PointHints.Judge(
            run, PointRun.Before + First + Second, code, $"{PointRun.Before} ポイントの {PointRun.User} に、{(isOther ? "2 台のサーバーが" : "2 つの呼び出しが")} {First} と {Second} を加えました");
        return (run.Servers.Operations, found);
    }
}
