namespace ConcurrencyLab;

/// <summary>An exercise of the course.</summary>
internal sealed record Exercise(string Id, string Title)
{
    /// <summary>All exercises, in the order of the course.</summary>
    public static IReadOnlyList<Exercise> All { get; } =
    [
        new("0-1", "判定に慣れる"),
        new("1-1", "かかる時間を予測する"),
        new("1-2", "例外に負けないハンドラー"),
        new("2-1", "クリティカルセクションを示す"),
        new("2-2", "3 回を 1 回にする"),
        new("2-3", "1 つの席を 2 人に売る"),
        new("2-4", "直したつもりのコード"),
        new("3-1", "正しく数える"),
        new("3-2", "正しく、速く数える"),
        new("3-3", "デッドロックしない送金"),
        new("3-4", "二重に売らない予約"),
        new("4-1", "Interlocked で数える"),
        new("4-2", "CompareExchange で最大値を保つ"),
        new("4-3", "ページごとの閲覧数"),
        new("4-4", "道具を選ぶ"),
        new("5-1", "スレッドを返して待つ"),
        new("5-2", "await をまたいで数える"),
        new("5-3", "4 件ずつ、制限時間つきで"),
        new("5-4", "失わないキュー"),
        new("6-1", "共有せずに合計する"),
        new("6-2", "4 つのプロセスで数える"),
        new("6-3", "対応表を予想する"),
        new("6-4", "席を 1 人だけに売る"),
        new("7-1", "席の数だけ売る"),
        new("7-2", "止まらない予約と取り消し"),
        new("7-3", "スレッドをブロックしない確認メール"),
        new("7-4", "失われない売り上げ"),
        new("7-5", "支払いを待たせない"),
    ];

    public static Exercise Of(string id) => All.Single(exercise => exercise.Id == id);
}
