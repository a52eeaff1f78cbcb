namespace ConcurrencyLab;

/// <summary>演習 9-3: 並行処理のテストを書いてから、クラスを直す。</summary>
[Exercise("9-3")]
public static class Exercise9_3
{
    private const int Users = 3;

    /// <summary>クーポンのテストと、直したクーポンを判定します。</summary>
    /// <param name="test">あなたのテスト。引数は、新しいクーポンを作る関数です。壊れたクーポンでは例外を投げ、正しいクーポンでは投げません。</param>
    /// <param name="create">あなたが直したクーポンを、呼ばれるたびに新しく作る関数。</param>
    public static Task<Verdict> CheckAsync(Func<Func<ICoupon>, Task> test, Func<ICoupon> create)
    {
        Argument.NotNull(test);
        Argument.NotNull(create);
        return Check.RunAsync(typeof(Exercise9_3), () => JudgeAsync(new CouponTest(test), create));
    }

    private static async Task<CheckResult> JudgeAsync(CouponTest test, Func<ICoupon> create) =>
        await test.JudgeAsync()
        ?? Alone(create)
        ?? await AtOnceAsync(create)
        ?? await test.PassAsync(create, "あなたの直したクーポン")
        ?? new CheckResult.Passed("テストは、壊れた 3 種類のクーポンで失敗し、正しいクーポンで通りました。あなたのクーポンは、どの順番でも 1 回だけ使えました。");

    private static CheckResult.Failed? Alone(Func<ICoupon> create)
    {
        var coupon = create();
        var seen = (coupon.Left, coupon.TryUse(), coupon.Left, coupon.TryUse(), coupon.Left);
        return seen == (1, true, 0, false, 0) ? null : new CheckResult.Failed(
            $"1 本のスレッドで 2 回使うと、残りと戻り値は {OutcomeText.Of(seen)} でした。(1, true, 0, false, 0) になるはずです。", new("class-wrong-alone"));
    }

    private static async Task<CheckResult?> AtOnceAsync(Func<ICoupon> create)
    {
        ICoupon? coupon = null;
        var used = 0;
        var exploration = await Explorer.RunAsync(
            () => (coupon, used) = (create(), 0),
            () => (Used: used, coupon!.Left),
            Enumerable.Repeat(Use, Users),
            result => result == (1, 0));
        return exploration.Outcomes.FirstOrDefault(outcome => !outcome.IsRight) is not { } wrong ? null : new CheckResult.Failed(
            $"1 回しか使えないクーポンを {Users} 本のスレッドが同時に使うと、あなたのクーポンでは{Describe(wrong)}順番がありました。",
            HintFor(wrong.Kind),
            exploration.Failing);

        void Use()
        {
            if (coupon!.TryUse())
                Interlocked.Increment(ref used);
        }
    }

    private static string Describe(OutcomeCount wrong) => wrong.Kind switch
    {
        OutcomeKind.Value => $"、（使えた回数, 残り）が {wrong.Text} になる",
        OutcomeKind.Exception => $"、{wrong.Text} になる",
        _ => "、最後まで進まない",
    };

    private static Hint HintFor(OutcomeKind kind) => kind switch
    {
        OutcomeKind.Value => new("class-unguarded"),
        OutcomeKind.Exception => new("exception"),
        _ => new("class-stuck"),
    };
}
