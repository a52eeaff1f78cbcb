namespace ConcurrencyLab;

/// <summary>The verdict on orders that were not handled one by one, all of them, in their order.</summary>
internal static class RelayHints
{
    /// <param name="relayAsync">The learner's method.</param>
    /// <param name="run">A call of it that has ended.</param>
    /// <param name="hint">What to tell where orders are missing; null where the code shows it.</param>
    public static CheckResult? Lost(Delegate relayAsync, RelayRun run, Hint? hint = null)
    {
        int[] orders = [.. run.All.Select(order => int.Parse(order.Argument))];
        if (orders.SequenceEqual(Enumerable.Range(1, RelayRun.Orders)))
            return null;
        var missing = Enumerable.Range(1, RelayRun.Orders).Except(orders).ToList();
        return missing.Count == 0
            ? new CheckResult.Failed($"{RelayRun.Orders} 件を、順番どおりに 1 回ずつ処理していません。", new("out-of-order"))
            : new CheckResult.Failed($"{RelayRun.Orders} 件のうち {missing.Count} 件（{string.Join("、", missing)}）が失われました。", hint ?? HintFor(CodeReading.Of(relayAsync), run));
    }

    private static Hint HintFor(CodeReading reading, RelayRun run) =>
        reading.Has("BoundedChannelOptions.set_FullMode") ? new("dropped")
        : run.HasGivenUpWaiting ? new("write-gives-up")
        : reading.Has("ChannelWriter`1.TryWrite") ? new("try-write-ignored")
        : !reading.Awaits("ChannelWriter`1.WriteAsync") ? new("write-not-awaited")
        : new("dropped");
}
