using Pay = System.Func<ConcurrencyLab.PaymentRequest, ConcurrencyLab.PaymentStore, System.Func<int, System.Threading.Tasks.Task<int>>, System.Threading.Tasks.Task<int>>;

namespace ConcurrencyLab;

/// <summary>Two requests on two threads of one server: they meet also where there is no <c>await</c> between.</summary>
internal static class PaymentsOnThreads
{
    private const int FirstReceipt = 201;

    private static readonly Hint s_shared = new("shared-variable");

    public static CheckResult? Judge(Pay payAsync, LearnerState state) =>
        Judge(payAsync, state, OfTwo)
            ?? Judge(payAsync, state, static () => [.. Enumerable.Repeat(PaymentRun.NewRequest(500), 2)])
            // The store orders what is done for one key, and nothing between two.
            ?? CollectionRaces.In((order, follow) => Run(payAsync, state, order, OfTwo(), follow: follow).Scheduler)
            ?? CollectionRaces.In((order, follow) => Run(payAsync, state, order, OfTwo(), isLater: true, follow).Scheduler);

    private static PaymentRequest[] OfTwo() => [PaymentRun.NewRequest(500), PaymentRun.NewRequest(300)];

    private static CheckResult? Judge(Pay payAsync, LearnerState state, Func<PaymentRequest[]> ask) =>
        Schedules.FindFailure(areAlike: true, order => Run(payAsync, state, order, ask()));

    private static (ControlledScheduler Scheduler, CheckResult? Found) Run(Pay payAsync, LearnerState state, TurnOrder order, PaymentRequest[] requests, bool isLater = false, IThreadOrder? follow = null)
    {
        state.Restore();
        var (table, amounts, answers) = (new PaymentTable(), new List<int>(), new int?[requests.Length]);
        var scheduler = new ControlledScheduler(() => $"{table.Text}、支払い {amounts.Count} 回", order) { IsTimed = true, Order = follow };
        scheduler.Adopt(payAsync);
        var connection = new ThreadConnection(scheduler, isLater);
        for (var i = 0; i < requests.Length; i++)
        {
            var (index, request) = (i, requests[i]);
            scheduler.Add(() =>
            {
                scheduler.Note($"キー {request.Key} で {request.Amount} 円の依頼が来た");
                var paying = payAsync(request, new PaymentStore(table, connection), amount => connection.CallAsync(() => Make(amount), receipt => $"{amount} 円を支払い、領収番号は {receipt}"));
                ControlledTaskWaits.Await(paying, null);
#pragma warning disable VSTHRD002 // It has completed.
                answers[index] = paying.GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
            });
        }

        var end = scheduler.Run();
        // Whoever gives up waiting may say so.
        return (scheduler, scheduler.HasExpired ? null : RunResult.Of(scheduler, end, s_shared) ?? Judge(requests, table, amounts, answers, scheduler.Lanes));

        int Make(int amount)
        {
            amounts.Add(amount);
            return FirstReceipt + amounts.Count - 1;
        }
    }

    private static CheckResult.Failed? Judge(PaymentRequest[] requests, PaymentTable table, List<int> amounts, int?[] answers, Lanes lanes)
    {
        var wanted = requests.Distinct().ToList();
        var story = $"{(wanted.Count == 1 ? "同じキー" : "別々のキー")}の依頼 2 件が、同時に 2 本のスレッドで動きました";
        if (amounts.Count != wanted.Count)
            return new($"{story}。支払いは {wanted.Count} 回のはずですが、{amounts.Count} 回になりました。", s_shared, lanes);
        return requests.Zip(answers).FirstOrDefault(asked => !IsPaid(asked.First, asked.Second)) is not { First: { } request } wrong ? null
            : new($"{story}。キー {request.Key} は、{request.Amount} 円の依頼です。返事は {wrong.Second} でした。支払いは、{string.Join("、", amounts.Select((amount, i) => $"領収番号 {FirstReceipt + i} の {amount} 円"))}です。保存先には「{table.Text}」とあります。", s_shared, lanes);

        bool IsPaid(PaymentRequest request, int? answer) =>
            answer - FirstReceipt is { } paid && paid >= 0 && paid < amounts.Count && amounts[paid] == request.Amount && table.Find(request.Key) == answer;
    }
}
