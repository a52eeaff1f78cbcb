namespace ConcurrencyLab;

/// <summary>教材の実験室。</summary>
public static class Lab
{
    /// <summary>このマシンで教材を進められるかを調べ、ページでグラフを描けるようにします。どのノートブックも、これで始めます。</summary>
    public static EnvironmentReport Environment()
    {
        // It costs several hundred milliseconds, which pass while the learner reads.
        _ = Task.Run(WarmUp.RunAsync);
        return EnvironmentReport.Read();
    }
}
