namespace ConcurrencyLab;

/// <summary>1 つのカウンターで、1 を足すのにかかった時間。</summary>
/// <param name="Counter">数え方。</param>
/// <param name="Threads">同時に数えたスレッドの数。</param>
/// <param name="Nanoseconds">かかった時間を全スレッドの操作の数で割った値（ナノ秒）。何回か測った中央値。</param>
/// <param name="LostShare">カウンターの値に足りない操作の割合。正しく数えたときは 0。</param>
public sealed record OperationCost(string Counter, int Threads, double Nanoseconds, double LostShare);
