namespace ConcurrencyLab;

/// <summary>How one call reaches stores and services: every server has a connection of its own.</summary>
internal sealed class Connection(ServerRun run, int owner)
{
    /// <param name="happen">What happens there; what it throws, the answer throws.</param>
    /// <param name="label">What the lane says afterwards; of an exception, without a result.</param>
    /// <param name="isRead">Whether it changes nothing.</param>
    /// <param name="canHappen">Whether it happens at once; otherwise it waits for that.</param>
    public Task<T> CallAsync<T>(Func<T> happen, Func<T?, string> label, bool isRead = false, Func<bool>? canHappen = null)
    {
        var answer = new TaskCompletionSource<T>();
        run.Add(new RemoteOperation(owner, isRead, canHappen ?? (static () => true), () =>
        {
            try
            {
                var result = happen();
                run.Note(owner, label(result));
                answer.TrySetResult(result);
            }
            catch (ServiceFailedException e)
            {
                run.Note(owner, label(default));
                answer.TrySetException(e);
            }
        }));
        return answer.Task;
    }
}

/// <summary>What a service throws when a check wants it to fail.</summary>
internal sealed class ServiceFailedException(string message) : Exception(message);
