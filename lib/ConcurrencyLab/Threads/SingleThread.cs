using System.Collections.Concurrent;

namespace ConcurrencyLab;

/// <summary>非同期の仕事を 1 本のスレッドで動かします。ブラウザーや Node.js のイベントループのように、await の後も同じスレッドに戻ります。</summary>
public static class SingleThread
{
    /// <summary>すべての仕事を、新しい 1 本のスレッドで順に始め、全部終わるまで待ちます。</summary>
    /// <param name="jobs">仕事。最初の await まで動くと、次の仕事が始まります。</param>
    /// <exception cref="TimeoutException">仕事が 30 秒以内に終わらないとき。</exception>
    public static async Task RunAsync(params Func<Task>[] jobs)
    {
        Argument.NoNulls(jobs);
        await TimeLimit.WaitAsync(DedicatedThread.RunAsync(() => new EventLoop().RunToEndAsync(jobs)).Unwrap(), TimeLimit.Usual);
    }

    private sealed class EventLoop : SynchronizationContext
    {
        private readonly BlockingCollection<(SendOrPostCallback Callback, object? State)> _ready = [];

        // Keeps its thread until all jobs have ended: the task it returns is complete.
        public Task RunToEndAsync(IReadOnlyList<Func<Task>> jobs)
        {
            SetSynchronizationContext(this);
            var all = Task.WhenAll(jobs.Select(job => job() ?? throw new InvalidOperationException("渡した仕事が Task ではなく null を返しました。async を付けてください。")).ToList());
            _ = all.ContinueWith(_ => _ready.CompleteAdding(), TaskScheduler.Default);
            foreach (var (callback, state) in _ready.GetConsumingEnumerable())
                callback(state);
            return all;
        }

        public override void Post(SendOrPostCallback d, object? state)
        {
            try
            {
                _ready.Add((d, state));
            }
            catch (InvalidOperationException)
            {
                // The loop has ended: this is the rest of a job that nobody awaited.
            }
        }
    }
}
