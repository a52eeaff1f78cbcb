namespace ConcurrencyLab.Tests;

/// <summary>A pump, what its code waits for, and copies of code to run on it.</summary>
public abstract class PumpTest : IDisposable
{
    private protected PumpTest() => Pending = new PendingCalls(Pump);

    private protected AsyncPump Pump { get; } = new((Action)Nothing);

    private protected PendingCalls Pending { get; }

    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Pending.Dispose();
        Pump.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected PumpedCall Start(Func<Task> call) => Pump.Start(InstrumentedCopy.Of(call));

    private protected PumpedCall Call(Func<Task<string>> call) => Pump.Start(InstrumentedCopy.Of(call));

    private protected PumpEnd End(Func<Task> call)
    {
        Start(call);
        return Pump.Settle();
    }

    private static void Nothing()
    {
    }
}
