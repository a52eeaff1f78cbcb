namespace ConcurrencyLab;

/// <summary>
/// A value that threads share. To read it and to write it are separate operations: each stands in the lane of its thread, and
/// a check lets other threads come in between. Without a scheduler it is a plain variable.
/// </summary>
internal sealed class ObservedValue<T>(T value, ControlledScheduler? scheduler)
{
    private readonly Lock _gate = new();
    private T _value = value;

    /// <summary>The value, without letting anybody come in between.</summary>
    public T Value => _value;

    /// <summary>Reads; what is read may be old as soon as others have come in.</summary>
    /// <param name="label">What the lane says.</param>
    public T Read(Func<T, string> label)
    {
        var read = _value;
        if (scheduler is null)
            return read;
        scheduler.Note(label(read));
        scheduler.SchedulingPoint();
        return read;
    }

    /// <summary>Writes, once others have come in.</summary>
    /// <param name="written">The new value.</param>
    /// <param name="label">What the lane says.</param>
    public void Write(T written, Func<T, string> label)
    {
        scheduler?.SchedulingPoint();
        _value = written;
        scheduler?.Note(label(written));
    }

    /// <summary>Changes what is there, all at once.</summary>
    /// <param name="change">Gives the new value for the present one.</param>
    /// <param name="label">What the lane says.</param>
    public void Change(Func<T, T> change, Func<T, string> label)
    {
        scheduler?.SchedulingPoint();
        // Real threads come here too, when code that could not be copied is tried under stress.
        lock (_gate)
            _value = change(_value);
        scheduler?.Note(label(_value));
    }
}
