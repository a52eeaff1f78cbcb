namespace ConcurrencyLab;

/// <summary>1 つの割合で測った値。</summary>
/// <param name="Share">仕事のうちロックの中で過ごす割合。0〜1。</param>
/// <param name="JobsPerSecond">1 秒あたりに終わった仕事の数。</param>
public sealed record ThroughputPoint(double Share, double JobsPerSecond);
