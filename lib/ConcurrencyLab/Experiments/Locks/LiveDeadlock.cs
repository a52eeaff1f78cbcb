namespace ConcurrencyLab;

/// <summary>ロックを取るスレッドを、いちばん運の悪い順番で動かします。最初のロックを取ったスレッドは、ほかのスレッドが最初のロックを取るか、待つまで待ちます。</summary>
public static class LiveDeadlock
{
    // Shorter than the longest wait for a lock, which would otherwise end first.
    private static readonly TimeSpan LongestLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(15);

    /// <summary>スレッドを同時に動かします。すべて終わるか、互いに待ち続けたところで終わり、スレッドは残りません。</summary>
    /// <param name="limit">互いに待つスレッドの待ちを打ち切るまでの時間。</param>
    /// <param name="threads">スレッドごとの名前と処理。</param>
    /// <exception cref="ArgumentException">スレッドの数が 2〜10 でない、同じ名前がある、または時間が 0〜5 秒でないとき。</exception>
    public static async Task<LiveDeadlockReport> RunAsync(TimeSpan limit, params (string Name, Action Work)[] threads)
    {
        Argument.NoNulls(threads, thread => thread.Name);
        Argument.NoNulls(threads, thread => thread.Work);
        if (threads.Length is < 2 or > 10 || threads.DistinctBy(thread => thread.Name).Count() < threads.Length)
            throw new ArgumentException("2 本から 10 本までのスレッドを、別々の名前で指定してください。", nameof(threads));
        if (limit < TimeSpan.Zero || limit > LongestLimit)
            throw new ArgumentOutOfRangeException(nameof(limit), limit, $"見ている時間は 0 秒から {LongestLimit.TotalSeconds:0} 秒までで指定してください。");

        var meeting = new Rendezvous(threads.Length);
        var ends = Task.WhenAll(threads.Select(thread => DedicatedThread.RunAsync(() => Run(thread.Name, thread.Work, meeting))).ToList());
        await Task.WhenAny(ends, meeting.Standstill, Task.Delay(LongestRun));
        var stoodStill = meeting.Standstill.IsCompleted;
        if (stoodStill)
            await Task.WhenAny(ends, Task.Delay(limit));

        LiveDeadlockReport report;
        lock (LockUser.Gate)
        {
            report = LiveDeadlockReport.Read(meeting, [.. threads.Select(thread => thread.Name)], stoodStill ? limit : LongestRun);
            meeting.Abandon();
        }

        // A thread that waits for something else than a named lock cannot be called back; it is a background thread.
        await Task.WhenAny(ends, Task.Delay(TimeSpan.FromSeconds(1)));
        if (ends.IsFaulted)
            await ends;
        return report;
    }

    private static bool Run(string name, Action work, Rendezvous meeting)
    {
        var user = LockUser.Introduce(name, meeting);
        lock (LockUser.Gate)
            meeting.Add(user);
        try
        {
            work();
            return true;
        }
        catch (AbandonedWaitException)
        {
            return false;
        }
        finally
        {
            lock (LockUser.Gate)
                meeting.End(user);
        }
    }
}
