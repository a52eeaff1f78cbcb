namespace ConcurrencyLab;

/// <summary>A call that adds points, at one of the servers.</summary>
internal sealed class PointCall(string name, int points, PumpedCall call, Func<PointStore?> store, bool isOther)
{
    public string Name => name;

    public int Points => points;

    /// <summary>Whether it is not the learner's server.</summary>
    public bool IsOther => isOther;

    public bool IsCompleted => call.IsCompleted;

    public Exception? Failure => call.IsCanceled ? new OperationCanceledException() : call.Failure;

    public bool? Answer => call.Value<bool>();

    /// <summary>How often it read the points.</summary>
    public int Reads => store()?.Reads ?? 0;

    /// <summary>How often it tried to write them.</summary>
    public int Writes => store()?.Writes ?? 0;
}
