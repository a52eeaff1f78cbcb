namespace ConcurrencyLab;

/// <summary>The learner's test, run on coupons of which is known whether they are right.</summary>
/// <param name="test">The test: throws where the coupon is wrong.</param>
internal sealed class CouponTest(Func<Func<ICoupon>, Task> test)
{
    // So many rounds show that a test gets on, even if each waits long for a processor; more are a loop without an end.
    private const int MostBeats = 10_000;

    private static readonly Hint s_notExplored = new("not-explored");
    private static readonly Hint s_notAwaited = new("test-not-awaited");
    private static readonly Hint s_failsRight = new("test-fails-right");

    // An exploration that nobody waits for may or may not have come to an order when the test ends.
    private readonly bool _dropsExploration = CodeReading.Of(test).Has("dropped task of RunAsync");

    public async Task<CheckResult?> JudgeAsync() =>
        await ExploreAsync()
        ?? await PassAsync(() => new SwappedCoupon(), "Interlocked.CompareExchange で守った正しいクーポン")
        ?? await FailAsync(() => new UnguardedCoupon(), "問題文の壊れたクーポン", new("test-passes-broken"))
        ?? await FailAsync(() => new CouponInPieces(), "確かめる区間と減らす区間を、別々に lock したクーポン", new("test-misses-pieces"))
        ?? await FailAsync(() => new OverdrawnCoupon(), "使い終えたあとも残りを減らし、-1 にするクーポン", new("test-misses-left"))
        ?? await FailAsync(() => new ShowingCoupon(), "1 回使えて、残りが 1 のままのクーポン", new("test-misses-left"))
        ?? await FailAsync(() => new TimidCoupon(), "2 本のスレッドが出会うと、だれも使えないクーポン", new("test-misses-none"))
        ?? await FailAsync(() => new EndlessCoupon(), "何回でも使えて、残りが 0 になるクーポン", new("test-misses-used"))
        ?? await FailAsync(() => new KeptCoupon(), "1 回使うと、ロックを解放しないクーポン", new("test-ignores-stuck"));

    /// <summary>What is wrong where the test fails on a right coupon.</summary>
    public async Task<CheckResult?> PassAsync(Func<ICoupon> create, string name)
    {
        var thrown = await RunAsync(create);
        return thrown is null ? null : new CheckResult.Failed($"{name}で、テストが失敗しました。{FirstLine(thrown)}", s_failsRight);
    }

    // A right coupon, which also tells whether the test lets threads meet.
    private async Task<CheckResult?> ExploreAsync()
    {
        var meetings = new CouponMeetings();
        var wrong = await PassAsync(() => new LockedCoupon(meetings), "lock で守った正しいクーポン");
        return wrong is null && !meetings.HaveMet
            ? new CheckResult.Failed("テストは、2 本のスレッドが同じクーポンを使う順番を、1 通りも調べていません。たまたま通った順番で、通ったり失敗したりします。", _dropsExploration ? s_notAwaited : s_notExplored)
            : wrong;
    }

    private async Task<CheckResult?> FailAsync(Func<ICoupon> create, string name, Hint hint) =>
        await RunAsync(create) is null ? new CheckResult.Failed($"{name}で、テストが通りました。", _dropsExploration ? s_notAwaited : hint) : null;

    private async Task<Exception?> RunAsync(Func<ICoupon> create)
    {
        var rounds = 0;
        try
        {
            await test(CreateOne);
            return null;
        }
#pragma warning disable CA1031 // However a test fails, it fails.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return e;
        }

        ICoupon CreateOne()
        {
            if (Interlocked.Increment(ref rounds) <= MostBeats)
                Heartbeat.Beat();
            return create();
        }
    }

    private static string FirstLine(Exception thrown) => thrown.Message.Split('\n')[0].TrimEnd();
}
