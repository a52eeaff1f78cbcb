namespace ConcurrencyLab;

/// <summary>演習 1-1: 2 つの方式で、n 件のリクエストにかかる時間を予想する。</summary>
[Exercise("1-1")]
public static class Exercise1_1
{
    private const double Tolerance = 0.2;
    private static readonly TimeSpan s_sleep = TimeSpan.FromMilliseconds(50);
    private static readonly int[] s_measured = [1, 3, 6];
    // Beyond what can be waited for.
    private static readonly (int Requests, double Seconds)[] s_asked = [.. s_measured.Select(n => (n, s_sleep.TotalSeconds)), (40, 0.5), (1_000, 2)];

    /// <summary>2 つの予想を判定します。予想は、リクエストの数と 1 件の秒数から、全部のレスポンスがそろうまでの秒数を返します。</summary>
    /// <param name="oneAtATime">1 件ずつ処理するサーバーの予想。</param>
    /// <param name="threadPerRequest">リクエストごとにスレッドを使うサーバーの予想。</param>
    public static Task<Verdict> CheckAsync(Func<int, double, double> oneAtATime, Func<int, double, double> threadPerRequest)
    {
        Argument.NotNull(oneAtATime);
        Argument.NotNull(threadPerRequest);
        return Check.RunAsync(typeof(Exercise1_1), () => JudgeAsync(oneAtATime, threadPerRequest));
    }

    internal static async Task<CheckResult> JudgeAsync(Func<int, double, double> oneAtATime, Func<int, double, double> threadPerRequest)
    {
        // Under control a loop is endless after so many rounds: one that sleeps in each of them is hardly seen by a clock.
        if (OneCaller.Judge(() => Ask(InstrumentedCopy.Of(oneAtATime), InstrumentedCopy.Of(threadPerRequest))) is CheckResult.TimedOut endless)
            return endless;
        if (s_asked.All(q => oneAtATime(q.Requests, q.Seconds) == 0 && threadPerRequest(q.Requests, q.Seconds) == 0))
            return new CheckResult.NotAttempted("2 つのメソッドの 0 を、予想を計算する式に書き換えて、もう一度判定してください。");
        var measured = await SleepMeasurement.TakeAsync(s_sleep, s_measured);
        var evidence = measured.Compare(n => oneAtATime(n, s_sleep.TotalSeconds), n => threadPerRequest(n, s_sleep.TotalSeconds));
        // Sleeping is exact from below, and late by what else the machine does: the rule decides, the clock illustrates.
        var first = Miss(oneAtATime, (n, s) => n * s);
        var second = Miss(threadPerRequest, (_, s) => s);
        if (first is null && second is null)
            return new CheckResult.Passed("予想は、測った時間と合っています。ほかのプログラムが動いていると、測った時間は少し長くなります。", evidence);
        var name = first is null ? "ThreadPerRequest" : "OneAtATime";
        var ((requests, seconds), predicted, right) = (first ?? second)!.Value;
        return new CheckResult.Failed(
            $"{name}({requests}, {seconds}) は {predicted:0.###} 秒でした。正しくは約 {right:0.###} 秒です。",
            PredictionHints.Of(oneAtATime, threadPerRequest, s_asked, isFirst: first is not null),
            evidence);
    }

    private static CheckResult? Ask(params Func<int, double, double>[] predictions)
    {
        foreach (var predict in predictions)
        {
            foreach (var n in s_measured)
                predict(n, s_sleep.TotalSeconds);
        }

        return null;
    }

    private static ((int Requests, double Seconds) Question, double Predicted, double Right)? Miss(Func<int, double, double> predict, Func<int, double, double> rule)
    {
        foreach (var question in s_asked)
        {
            var (predicted, right) = (predict(question.Requests, question.Seconds), rule(question.Requests, question.Seconds));
            if (!(Math.Abs(predicted - right) <= Tolerance * right))
                return (question, predicted, right);
        }

        return null;
    }
}
