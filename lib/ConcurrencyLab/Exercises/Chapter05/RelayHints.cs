namespace ConcurrencyLab;

/// <summary>The verdict on orders that were not handled one by one, all of them, in their order.</summary>
internal static class RelayHints
{
    public static CheckResult? Lost(Delegate relayAsync, IReadOnlyList<PendingCall> handled)
    {
        int[] orders = [.. handled.Select(order => int.Parse(order.Argument))];
        if (orders.SequenceEqual(Enumerable.Range(1, RelayRun.Orders)))
            return null;
        var missing = Enumerable.Range(1, RelayRun.Orders).Except(orders).ToList();
        return missing.Count == 0
            ? new CheckResult.Failed($"{RelayRun.Orders} 件を、順番どおりに 1 回ずつ処理していません。", new("out-of-order", "書き手も読み手も 1 つにして、書いた順に処理してください。"))
            : new CheckResult.Failed($"{RelayRun.Orders} 件のうち {missing.Count} 件（{string.Join("、", missing)}）が失われました。", HintFor(CodeReading.Of(relayAsync)));
    }

    private static Hint HintFor(CodeReading reading) =>
        reading.Has("ChannelWriter`1.TryWrite") ? new("try-write-ignored", "TryWrite は、満杯のとき false を返し、何も書きません。空きができるまで待つ WriteAsync を await してください。")
        : !reading.Awaits("ChannelWriter`1.WriteAsync") ? new("write-not-awaited", "WriteAsync の戻り値を await していません。空きを待たずに、次へ進んでいます。")
        : new("dropped", "満杯のときに捨てる設定（DropOldest、DropNewest、DropWrite）では、書いたものが失われます。空きを待つ Wait（既定）にしてください。");
}
