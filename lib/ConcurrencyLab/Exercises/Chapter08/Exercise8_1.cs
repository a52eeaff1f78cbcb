using Pay = System.Func<ConcurrencyLab.PaymentRequest, ConcurrencyLab.PaymentStore, System.Func<int, System.Threading.Tasks.Task<int>>, System.Threading.Tasks.Task<int>>;

namespace ConcurrencyLab;

/// <summary>演習 8-1: 冪等キーで、やり直しても 1 回だけ支払う。</summary>
[Exercise("8-1")]
public static class Exercise8_1
{
    /// <summary>支払いの依頼に答えるメソッドを判定します。同じキーの依頼が、何回も、どちらのサーバーにも届きます。</summary>
    /// <param name="payAsync">あなたのメソッド。依頼、保存先、支払う処理を受け取り、領収番号を返します。</param>
    public static Task<Verdict> CheckAsync(Func<PaymentRequest, PaymentStore, Func<int, Task<int>>, Task<int>> payAsync)
    {
        Argument.NotNull(payAsync);
        return Check.RunAsync(typeof(Exercise8_1), () =>
        {
            var code = CodeReading.Of(payAsync);
            using var state = LearnerState.Of(payAsync);
            return Thrown.At(Judge(InstrumentedCopy.Of(payAsync), code, state), () => Judge(payAsync, code, state)) ?? new CheckResult.Passed(
                "やり直しがいつ届いても、どちらのサーバーに届いても、支払いは 1 回で、返事はすべて同じ領収番号でした。支払いに失敗したときは、やり直した依頼が支払えました。別のキーの依頼は、待たされませんでした。2 件の依頼が 2 本のスレッドで同時に動いても、値は混ざりませんでした。");
        });
    }

    private static CheckResult? Judge(Pay payAsync, CodeReading code, LearnerState state)
    {
        return Anew(PaymentAlone.Judge) ?? Anew(PaymentsTogether.Judge) ?? Anew(PaymentFailure.Judge) ?? Anew(PaymentsApart.Judge)
            ?? PaymentsOnThreads.Judge(payAsync, state);

        CheckResult? Anew(Func<Pay, CodeReading, CheckResult?> judge)
        {
            state.Restore();
            return judge(payAsync, code);
        }
    }
}
