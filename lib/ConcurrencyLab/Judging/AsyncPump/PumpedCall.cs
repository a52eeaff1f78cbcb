namespace ConcurrencyLab;

/// <summary>A call of the learner's asynchronous method.</summary>
internal sealed class PumpedCall
{
    private Task? _task;

    public bool IsCompleted => _task is { IsCompleted: true };

    public bool IsCompletedSuccessfully => _task is { IsCompletedSuccessfully: true };

    public bool IsCanceled => _task is { IsCanceled: true };

    /// <summary>What the call ended with, if it threw.</summary>
    public Exception? Failure => _task is { IsFaulted: true, Exception.InnerException: { } failure } ? failure : null;

    /// <summary>Whether it was given up: a time limit came.</summary>
    public bool IsGivenUp => IsCanceled || Failure is OperationCanceledException or TimeoutException;

    /// <summary>The result of a call that has completed.</summary>
    public T? Result<T>()
        where T : class
    {
#pragma warning disable VSTHRD002 // It has completed.
        return _task is Task<T> { IsCompletedSuccessfully: true } task ? task.Result : null;
#pragma warning restore VSTHRD002
    }

    /// <summary>The same for a number, or another value that is no object.</summary>
    public T? Value<T>()
        where T : struct
    {
#pragma warning disable VSTHRD002 // It has completed.
        return _task is Task<T> { IsCompletedSuccessfully: true } task ? task.Result : null;
#pragma warning restore VSTHRD002
    }

    public void Begin(Func<Task> call)
    {
        LockFlow.Current = new LockFlow(Current.Controlled!.Guards);
        try
        {
            _task = call() ?? Task.FromException(new InvalidOperationException("メソッドが null を返しました。Task を返してください。"));
        }
        catch (RunOverException)
        {
            throw;
        }
#pragma warning disable CA1031 // What the learner's code throws is for the check to judge.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _task = Task.FromException(e);
        }
    }
}
