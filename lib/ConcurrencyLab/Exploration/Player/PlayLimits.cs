namespace ConcurrencyLab;

/// <summary>How large a program can be for one page to hold all its states.</summary>
internal static class PlayLimits
{
    public const int Schedules = 50_000;

    public const int States = 2_000;

    /// <summary>Schedules of plain code, which run on real threads.</summary>
    public const int SchedulesOfPlainCode = 5_000;

    public static string TooLarge(int schedules) =>
        $"このプログラムは、1 手ずつ動かす画面にするには大きすぎます（上限は、順番が {schedules:N0} 通り、状態が {States:N0} 個です）。スレッドか手を減らすか、Explorer で調べてください。";
}
