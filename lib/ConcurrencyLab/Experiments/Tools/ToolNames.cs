namespace ConcurrencyLab;

internal static class ToolNames
{
    public static string Name(this CountingTool tool) => tool switch
    {
        CountingTool.None => "なし（読んで書く）",
        CountingTool.Lock => "lock",
        CountingTool.SemaphoreSlim => "SemaphoreSlim",
        CountingTool.Interlocked => "Interlocked（変数）",
        CountingTool.SharedMemoryInterlocked => "Interlocked（共有メモリ）",
        CountingTool.NamedMutex => "名前つき Mutex",
        CountingTool.SqlUpdate => "SQL の UPDATE（SQLite）",
        _ => "INCR（Redis）",
    };

    public static string Name(this ToolPlace place) => place switch
    {
        ToolPlace.Threads => "スレッド",
        ToolPlace.Async => "非同期",
        ToolPlace.Processes => "プロセス",
        _ => "複数台",
    };

    public static string Word(this ToolVerdict verdict) => verdict switch
    {
        ToolVerdict.Right => "正しい",
        ToolVerdict.Wrong => "失われる",
        ToolVerdict.Unusable => "使えない",
        _ => "未計測",
    };

    public static CountPlace Store(this CountingTool tool) => tool switch
    {
        CountingTool.None => CountPlace.File,
        CountingTool.Lock => CountPlace.FileWithLock,
        CountingTool.SemaphoreSlim => CountPlace.FileWithSemaphoreSlim,
        CountingTool.Interlocked => CountPlace.OwnMemory,
        CountingTool.SharedMemoryInterlocked => CountPlace.SharedMemoryInterlocked,
        CountingTool.NamedMutex => CountPlace.FileWithNamedMutex,
        CountingTool.SqlUpdate => CountPlace.SqliteUpdate,
        _ => CountPlace.RedisIncr,
    };
}
