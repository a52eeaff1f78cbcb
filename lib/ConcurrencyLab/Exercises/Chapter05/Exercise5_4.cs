namespace ConcurrencyLab;

/// <summary>演習 5-4: 処理する側が遅くても何も失わない、容量のあるキュー。</summary>
[Exercise("5-4")]
public static class Exercise5_4
{
    private const int Capacity = 3;
    private const int OtherCapacity = 2;
    private const int Orders = 12;
    private const int OrdersUntilFailure = 5;

    /// <summary>注文をキューに通し、1 件ずつ処理するメソッドに渡すメソッドを判定します。</summary>
    /// <param name="relayAsync">あなたのメソッド。注文、キューの容量、1 件を処理するメソッドを受け取ります。</param>
    public static Task<Verdict> CheckAsync(Func<IEnumerable<int>, int, Func<int, Task>, Task> relayAsync)
    {
        Argument.NotNull(relayAsync);
        // Twice, as a queue may be long enough by accident.
        return Check.RunAsync("5-4", () => Judge(relayAsync, OtherCapacity) is not CheckResult.Passed and var wrong ? wrong : SourceFails(relayAsync) ?? Judge(relayAsync, Capacity));
    }

    private static CheckResult Judge(Func<IEnumerable<int>, int, Func<int, Task>, Task> relayAsync, int capacity)
    {
        using var stage = new AsyncStage();
        using var held = new HeldCalls(stage);
        var source = new OrderSource(Orders, stage);
        var call = stage.Start(() => relayAsync(source.Take(), capacity, order => held.CallAsync(0, $"{order}")));
        if (Waiting(stage, held, source, call, capacity) is { } early)
            return early;
        // Nothing has been handled yet: what was taken is in the handler, in the queue, or in the writer's hand.
        var ahead = source.Taken;
        while (!call.IsCompleted)
        {
            if (AtOnce(held) is { } atOnce)
                return atOnce;
            foreach (var handled in held.Pending)
                handled.Release();
            var end = stage.Wait(() => call.IsCompleted || held.Pending.Count > 0);
            if (StageResult.Of(end, $"{held.All.Count} 件を処理した後、終わりません。", Unfinished(held, source)) is { } broken)
                return broken;
            stage.Settle();
            if (call.IsCompleted && call.Failure is null && held.Pending.Count > 0)
                return ReturnsEarly(held);
        }

        if (call.Failure is { } failure)
            return Check.Threw(failure);
        return (CheckResult?)(Lost(relayAsync, held) ?? TooFarAhead(ahead, capacity)) ?? new CheckResult.Passed($"{Orders} 件すべてを、順に処理しました。読み手が止まっているあいだ、書き手が先に進んだのは {ahead} 件までで、あとは空きを待ちました。注文が途中で途切れても、それまでの注文を処理してから、例外を伝えました。");
    }

    private static CheckResult? Waiting(AsyncStage stage, HeldCalls held, OrderSource source, StageCall call, int capacity)
    {
        var end = stage.Wait(() => call.IsCompleted || (held.Pending.Count > 0 && source.Taken > capacity));
        if (end == StageEnd.Stalled && held.Pending.Count > 0)
            return new CheckResult.Failed(
                $"読み手が 1 件めを処理しているあいだ、取り出された注文は {source.Taken} 件でした。",
                new("no-queue", "読み手を待たずに、書き手はキューに capacity 件まで入れておけます。書くことと読むことを別々の非同期メソッドにして、同時に進めてください。"));
        if (end == StageEnd.Reached && stage.Settle() == StageEnd.Reached && stage.KeepsAnotherThread())
            return StageResult.Elsewhere;
        if (StageResult.Of(end, "1 件も処理されないまま、止まりました。", new("reader-not-started", "書き終えるのを待ってから読み始めると、キューが満杯になったところで、互いに待ち続けます。書くことと読むことを両方始めてから、Task.WhenAll で待ってください。")) is { } broken)
            return broken;
        return AtOnce(held) ?? (CheckResult?)(!call.IsCompleted ? null
            : call.Failure is { } failure ? Check.Threw(failure)
            : ReturnsEarly(held));
    }

    /// <summary>The orders break off with an exception, while some of them wait in the queue.</summary>
    private static CheckResult? SourceFails(Func<IEnumerable<int>, int, Func<int, Task>, Task> relayAsync)
    {
        using var stage = new AsyncStage();
        using var held = new HeldCalls(stage);
        var source = new OrderSource(Orders, stage) { FailsAfter = OrdersUntilFailure };
        var call = stage.Start(() => relayAsync(source.Take(), Capacity, order => held.CallAsync(0, $"{order}")));
        var end = StageEnd.Reached;
        while (end == StageEnd.Reached && !call.IsCompleted)
        {
            end = stage.Wait(() => call.IsCompleted || held.Pending.Count > 0);
            stage.Settle();
            if (call.IsCompleted)
                break;
            foreach (var handled in held.Pending)
                handled.Release();
        }

        if (StageResult.Of(end, "注文が途中で例外になると、呼び出しが終わりません。", new("not-completed-on-failure", "書き手が例外で終わると、その後に書いた Complete() は呼ばれません。読み手は、次の注文を待ち続けます。finally の中で channel.Writer.TryComplete(例外) を呼び、もう書かないことを読み手に伝えてください。")) is { } broken)
            return broken;
        var done = held.All.Count(handled => handled.Task.IsCompleted);
        return done < OrdersUntilFailure
            ? new CheckResult.Failed(
                $"{OrdersUntilFailure} 件の注文の後で例外になりました。処理し終えたのは {done} 件なのに、呼び出しが終わりました。",
                new("dropped-on-failure", "書き手が例外で終わっても、キューに残った注文は、読み手が処理します。TryComplete に渡した例外は、読み手が残りを読み終えてから投げられます。読み手が終わるのも待ってください。"))
            : call.Failure?.GetBaseException() is OrdersEndedException ? null
            : call.Failure is { } failure ? Check.Threw(failure)
            : new CheckResult.Failed("注文が途中で例外になったのに、呼び出し元には、成功したように見えます。", new("failure-swallowed", "書き手の例外が、どこにも伝わっていません。channel.Writer.TryComplete(例外) に渡すと、読み手が残りを読み終えたときに投げられます。"));
    }

    private static CheckResult.Failed? AtOnce(HeldCalls held) => held.Pending.Count <= 1 ? null : new CheckResult.Failed(
        $"{held.Pending.Count} 件を同時に処理していました。", new("handled-at-once", "handleAsync を await してから、次を取り出してください。"));

    private static CheckResult.Failed ReturnsEarly(HeldCalls held) => new(
        $"{Orders} 件のうち {held.All.Count(handled => handled.Task.IsCompleted)} 件しか処理し終えていないのに、メソッドが終わりました。",
        new("returns-early", "書き手だけでなく、読み手が処理し終えるのも待ってください。Task.WhenAll に両方を渡します。"));

    private static Hint Unfinished(HeldCalls held, OrderSource source) => source.IsEmpty && held.Pending.Count == 0
        ? new("never-completed", "もう書かないことを、読み手に伝えていません。すべて書いた後に channel.Writer.Complete() を呼ぶと、ReadAllAsync が終わります。")
        : new("stuck", "書き手と読み手が、互いに待っていないかを確かめてください。");

    private static CheckResult.Failed? Lost(Delegate relayAsync, HeldCalls held)
    {
        int[] handled = [.. held.All.Select(order => int.Parse(order.Argument))];
        if (handled.SequenceEqual(Enumerable.Range(1, Orders)))
            return null;
        var missing = Enumerable.Range(1, Orders).Except(handled).ToList();
        if (missing.Count == 0)
            return new($"{Orders} 件を、順番どおりに 1 回ずつ処理していません。", new("out-of-order", "書き手も読み手も 1 つにして、書いた順に処理してください。"));
        var reading = CodeReading.Of(relayAsync);
        var hint = reading.Has("ChannelWriter`1.TryWrite")
            ? new Hint("try-write-ignored", "TryWrite は、満杯のとき false を返し、何も書きません。空きができるまで待つ WriteAsync を await してください。")
            : !reading.Awaits("ChannelWriter`1.WriteAsync")
                ? new("write-not-awaited", "WriteAsync の戻り値を await していません。空きを待たずに、次へ進んでいます。")
                : new("dropped", "満杯のときに捨てる設定（DropOldest、DropNewest、DropWrite）では、書いたものが失われます。空きを待つ Wait（既定）にしてください。");
        return new($"読み手が遅いとき、{Orders} 件のうち {missing.Count} 件（{string.Join("、", missing)}）が失われました。", hint);
    }

    private static CheckResult.Failed? TooFarAhead(int ahead, int capacity) => ahead <= capacity + 2 ? null : new(
        $"読み手が 1 件めを処理しているあいだに、書き手は {ahead} 件を取り出しました。キューの長さは {capacity} 件までです。",
        new("unbounded", "キューの長さに限りがありません。Channel.CreateBounded<int>(capacity) で作り、WriteAsync を await すると、満杯のあいだ書き手が待ちます。"));
}
