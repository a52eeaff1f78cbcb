using System.Collections.Concurrent;

namespace ConcurrencyLab;

/// <summary>Runs synchronous handlers on the threads of a threading model.</summary>
internal abstract class Executor
{
    public static Executor For(ServerThreading threading) => threading switch
    {
        ServerThreading.OneAtATime => new OneThread(),
        ServerThreading.ThreadPerRequest => new ThreadPerRequest(),
        ServerThreading.ThreadPool => new Pool(),
        _ => throw new ArgumentOutOfRangeException(nameof(threading), threading, "ServerThreading の値ではありません。"),
    };

    public abstract Task RunAsync(Action work);

    /// <summary>Takes no more work; what is queued is still done.</summary>
    public virtual void Complete()
    {
    }

    private sealed class OneThread : Executor
    {
        private readonly BlockingCollection<Task> _queue = [];

        public OneThread() => DedicatedThread.Start(() =>
        {
            foreach (var next in _queue.GetConsumingEnumerable())
                next.RunSynchronously(TaskScheduler.Default);
        });

        public override Task RunAsync(Action work)
        {
            var task = new Task(work);
            _queue.Add(task);
            return task;
        }

        public override void Complete() => _queue.CompleteAdding();
    }

    private sealed class ThreadPerRequest : Executor
    {
        public override Task RunAsync(Action work)
        {
            var task = new Task(work);
            DedicatedThread.Start(() => task.RunSynchronously(TaskScheduler.Default));
            return task;
        }
    }

    // The web server calls on a thread of the pool already; staying on it is what a blocking call in a web application does.
    private sealed class Pool : Executor
    {
        public override Task RunAsync(Action work)
        {
            work();
            return Task.CompletedTask;
        }
    }
}
