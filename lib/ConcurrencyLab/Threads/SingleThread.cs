using System.Collections.Concurrent;

namespace ConcurrencyLab;

/// <summary>Runs asynchronous jobs on one thread: after each await they come back to it, as in a browser's or Node.js' event loop.</summary>
public static class SingleThread
{
    /// <summary>Starts all jobs on one new thread, one after another, and completes when all have ended.</summary>
    /// <param name="jobs">The jobs. Each runs until its first await before the next one starts.</param>
    /// <exception cref="TimeoutException">The jobs did not end within 30 seconds.</exception>
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
