namespace ConcurrencyLab;

/// <summary>サービスのコードの中で、スレッドがどこに時間を使ったか。動いていた時間と、待っていた時間の両方です。</summary>
public sealed class ThreadTimes : Displayable
{
    private const string Code = "Shop.";

    private readonly ToolRun _run;

    internal ThreadTimes(ToolRun run, IReadOnlyList<(IReadOnlyList<StackFrameText> Stack, TimeSpan Time)> stacks)
    {
        _run = run;
        foreach (var (stack, time) in stacks.Where(one => one.Stack.Any(frame => frame.IsOf(Code))))
            Root.Add(NamesOf(stack), time);
    }

    /// <summary>サービスのコードの中にいた時間のうち、ロックを待っていた割合。0〜1。</summary>
    public double WaitingForLocks => Root.Time > TimeSpan.Zero ? (Root.Find("Monitor.Enter") + Root.Find("Lock.Enter")) / Root.Time : 0;

    internal FlameNode Root { get; } = new("サービスのコード");

    internal override string ToHtml() => _run.Problem is null ? FlameChart.Draw(Root).ToHtml() : _run.ToHtml();

    internal override string ToPlainText() => _run.Problem is null ? $"$ dotnet tool run {_run.Command}\n{FlameChart.Draw(Root)}" : _run.ToString();

    // From the service's own code inwards, without what only starts an async method, and without the last step, which is no method.
    private static IEnumerable<string> NamesOf(IEnumerable<StackFrameText> stack)
    {
        var before = "";
        foreach (var frame in stack.SkipWhile(frame => !frame.IsOf(Code)))
        {
            var name = frame.Name;
            if (!frame.Text.Contains('!', StringComparison.Ordinal) || name.Contains("MethodBuilder", StringComparison.Ordinal) || name == before)
                continue;
            yield return before = name;
        }
    }
}
