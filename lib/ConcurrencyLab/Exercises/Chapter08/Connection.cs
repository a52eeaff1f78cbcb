namespace ConcurrencyLab;

/// <summary>What one call asks for happens when the check lets it.</summary>
internal sealed class Connection(ServerRun run, int owner) : IConnection
{
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
