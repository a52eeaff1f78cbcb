namespace ConcurrencyLab;

/// <summary>Orders that are counted as they are taken.</summary>
internal sealed class OrderSource(int count)
{
    private int _taken;

    public int Taken => Volatile.Read(ref _taken);

    public bool IsEmpty => Taken == count;

    /// <summary>After how many orders they break off with an exception; never when null.</summary>
    public int? FailsAfter { get; init; }

    /// <summary>Whether the next one lets wait for it, until nobody else can go on: whoever reads may find the queue empty.</summary>
    public bool IsSlow { get; init; }

    /// <summary>Can keep whoever takes the orders.</summary>
    public FlowHold Taker { get; } = new();

    public IEnumerable<int> Take()
    {
        for (var order = 1; order <= count; order++)
        {
            Taker.Enter();
            if (IsSlow)
                Current.Controlled?.AwaitStandstill();
            if (order > FailsAfter)
                throw new OrdersEndedException();
            Interlocked.Increment(ref _taken);
            yield return order;
        }
    }
}

/// <summary>What the orders break off with.</summary>
internal sealed class OrdersEndedException() : Exception("注文の受信が途切れました。");
