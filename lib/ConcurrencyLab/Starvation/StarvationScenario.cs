namespace ConcurrencyLab;

/// <summary>How a handler waits for half a second.</summary>
public enum StarvationScenario
{
    /// <summary><c>Thread.Sleep</c> on a thread of the pool.</summary>
    BlockingSleep,

    /// <summary><c>Task.Delay(…).Wait()</c> on a thread of the pool: an asynchronous operation, waited for by blocking.</summary>
    BlockingWait,

    /// <summary><c>await Task.Delay(…)</c>: the thread goes back to the pool meanwhile.</summary>
    Await,

    /// <summary><c>Thread.Sleep</c> on a thread of the request's own, which is not of the pool.</summary>
    DedicatedThreads,
}
