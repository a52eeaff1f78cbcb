namespace ConcurrencyLab.Tests;

/// <summary>A shared number and the scheduler of the threads that use it.</summary>
internal sealed class ScheduledNumber
{
    private readonly SharedNumber _number;

    public ScheduledNumber(TurnOrder order)
    {
        Scheduler = new ControlledScheduler(() => $"{_number!.Value}", order);
        _number = new SharedNumber(Scheduler);
    }

    public ScheduledNumber(Turns turns)
        : this(new TurnOrder(turns, 1))
    {
    }

    public ControlledScheduler Scheduler { get; }

    public int Value => _number.Value;

    public int Read() => _number.Read();

    public void Write(int value) => _number.Write(value);
}
