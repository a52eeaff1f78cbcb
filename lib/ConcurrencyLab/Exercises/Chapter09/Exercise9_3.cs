namespace ConcurrencyLab;

/// <summary>演習 9-3: 並行処理のテストを書いてから、クラスを直す。</summary>
[Exercise("9-3")]
public static class Exercise9_3
{
    private static readonly Hint s_stuck = new("class-stuck");

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
        ?? OneCaller.Judge(UseTwice, useTwice => Alone(useTwice, create), s_stuck)
        ?? await AtOnceAsync(create, users: 1)
        ?? await AtOnceAsync(create, users: 3)
        ?? await test.PassAsync(create, "あなたの直したクーポン")
        ?? new CheckResult.Passed("テストは、壊れた 7 種類のクーポンで失敗し、正しいクーポンで通りました。あなたのクーポンは、どの順番でも 1 回だけ使え、途中で読んだ残りは 0 か 1 でした。");

    private static (int, bool, int, bool, int) UseTwice(ICoupon coupon) => (coupon.Left, coupon.TryUse(), coupon.Left, coupon.TryUse(), coupon.Left);

    private static CheckResult.Failed? Alone(Func<ICoupon, (int, bool, int, bool, int)> useTwice, Func<ICoupon> create)
    {
        // The second one was there before the first one was used.
        ICoupon[] coupons = [create(), create()];
        for (var i = 0; i < coupons.Length; i++)
        {
            var seen = useTwice(coupons[i]);
            if (seen != (1, true, 0, false, 0))
                return new CheckResult.Failed(
                    $"1 本のスレッドで、{i + 1} 枚めのクーポンを 2 回使うと、残りと戻り値は {OutcomeText.Of(seen)} でした。(1, true, 0, false, 0) になるはずです。", new("class-wrong-alone"));
        }

        return null;
    }

    /// <summary>Somebody looks meanwhile: a look must not keep anybody from using it, nor see what is taken back.</summary>
    private static async Task<CheckResult?> AtOnceAsync(Func<ICoupon> create, int users)
    {
        ICoupon? coupon = null;
        var (used, seen) = (0, 0);
        var exploration = await Explorer.RunAsync(
            () => (coupon, used, seen) = (create(), 0, 0),
            () => (Used: used, coupon!.Left, Seen: seen),
            [.. Enumerable.Repeat(Use, users), Read],
            result => result is (1, 0, 0 or 1));
        return exploration.Outcomes.FirstOrDefault(outcome => !outcome.IsRight) is not { } wrong ? null : new CheckResult.Failed(
            $"1 回しか使えないクーポンを {users} 本のスレッドが使い、同時に 1 本が残りを読むと、あなたのクーポンでは{Describe(wrong)}順番がありました。",
            HintFor(wrong.Kind),
            exploration.Failing);

        void Use()
        {
            if (coupon!.TryUse())
                Interlocked.Increment(ref used);
        }

        void Read() => seen = coupon!.Left;
    }

    private static string Describe(OutcomeCount wrong) => wrong.Kind switch
    {
        OutcomeKind.Value => $"、（使えた回数, 残り, 途中で読んだ残り）が {wrong.Text} になる",
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
