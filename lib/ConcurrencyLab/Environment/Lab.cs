namespace ConcurrencyLab;

/// <summary>教材の実験室。</summary>
public static class Lab
{
    /// <summary>このマシンで教材を進められるかを調べ、ページでグラフを描けるようにします。どのノートブックも、これで始めます。</summary>
    public static EnvironmentReport Environment()
    {
        _ = OwnChartFormatter.Installed;
        WarmUp.Begin();
        return EnvironmentReport.Read();
    }
}
