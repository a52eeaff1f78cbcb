namespace ConcurrencyLab;

/// <summary>
/// Says when code of an earlier cell is still at work in this process: an endless loop goes on after the cell was stopped
/// or its check gave up, and takes a processor from whatever is measured next. It only says so; no verdict depends on it.
/// </summary>
internal static class LeftBehind
{
    public const string Warning =
        "注意: 前に実行したコードが、まだ CPU を使い続けています。測る時間が長くなり、判定にも時間がかかります。カーネルを再起動して、先頭のセルから実行してください。";

    private static readonly BusyThreads s_threads = new(ThreadUse.Read, Thread.Sleep);

    public static async Task WarnAsync()
    {
        // What the library itself does in the background ends soon.
        if (WarmUp.IsAtWork)
            return;
        // On a new thread, which is not old enough to be taken for one that was left behind.
        if (await DedicatedThread.RunAsync(s_threads.Find))
            Console.WriteLine(Warning);
    }
}
