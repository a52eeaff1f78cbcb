namespace ConcurrencyLab;

/// <summary>0.5 秒の待ち方。</summary>
public enum StarvationScenario
{
    /// <summary>プールのスレッドで <c>Thread.Sleep</c>。</summary>
    BlockingSleep,

    /// <summary>プールのスレッドで <c>Task.Delay(…).Wait()</c>。非同期の操作を、ブロックして待ちます。</summary>
    BlockingWait,

    /// <summary><c>await Task.Delay(…)</c>。待つあいだ、スレッドをプールに返します。</summary>
    Await,

    /// <summary>リクエスト専用の、プールの外のスレッドで <c>Thread.Sleep</c>。</summary>
    DedicatedThreads,
}
