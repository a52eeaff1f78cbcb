using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>A bound for code of the learner's that may never end: its cell must end all the same.</summary>
internal static class TimeLimit
{
    public static readonly TimeSpan Usual = TimeSpan.FromSeconds(30);

    /// <summary>Waits for work, however long it takes on a machine that is busy with other things.</summary>
    /// <param name="work">The work.</param>
    /// <param name="limit">How long it may use the processor, or leave it alone; less time never ends it.</param>
    /// <exception cref="TimeoutException">The work had not ended in time. It goes on in the background.</exception>
    public static async Task WaitAsync(Task work, TimeSpan limit)
    {
        if (!await IsOverAsync(work, limit, () => Environment.CpuUsage.TotalTime))
            throw Over(limit);
        await work;
    }

    /// <summary>The same where another process does the work. Whether it came to its end.</summary>
    /// <param name="work">The work, also one that fails or is cancelled.</param>
    /// <param name="limit">The limit.</param>
    /// <param name="processorTime">What the process has used of the processor.</param>
    public static async Task<bool> IsOverAsync(Task work, TimeSpan limit, Func<TimeSpan> processorTime)
    {
        var clock = Stopwatch.StartNew();
        var heartbeat = Heartbeat.Begin(TimeProvider.System, processorTime);
        // Many threads use up the processors' time faster than it passes.
        while (!await heartbeat.WaitAsync(work, limit))
        {
            if (clock.Elapsed >= limit)
                return false;
        }

        return true;
    }

    public static TimeoutException Over(TimeSpan limit) => new(
        $"{limit.TotalSeconds:0.#} 秒たっても終わりません。渡したコードが待ち続けていないか、終わらない繰り返しがないかを確かめてください。どちらでもないなら、回数や計算の量を減らしてください。直したら、カーネルを再起動してから実行してください。");
}
