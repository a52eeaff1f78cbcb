namespace ConcurrencyLab;

/// <summary>Recognises by their values the wrong formulas that come to mind.</summary>
internal static class PredictionHints
{
    private const int N = 40;
    private const double S = 0.5;
    private const double Whole = 2;

    public static Hint Of(Func<int, double, double> oneAtATime, Func<int, double, double> threadPerRequest, IEnumerable<(int Requests, double Seconds)> asked, bool isFirst)
    {
        var (one, many) = (oneAtATime(N, S), threadPerRequest(N, S));
        if (Is(one, S) && Is(many, N * S))
            return new("swapped", "2 つの予想が逆になっています。1 件ずつ処理するサーバーでは、時間が順に並びます。");
        var value = isFirst ? one : many;
        var predict = isFirst ? oneAtATime : threadPerRequest;
        if (asked.All(question => double.IsInteger(predict(question.Requests, question.Seconds))) && Is(predict(N, Whole), isFirst ? N * Whole : Whole))
            return new("fraction-lost", "1 秒に満たない部分が消えています。secondsPerRequest は 0.05 のような小数です。int に変えずに、double のまま計算してください。");
        if (Is(value, N * S * 1_000) || Is(value, S * 1_000))
            return new("milliseconds", "単位はミリ秒ではなく秒です。");
        if (Is(value, N) || Is(value, 1))
            return new("one-second-each", "1 件が 1 秒とは限りません。引数の secondsPerRequest を使ってください。");
        if (Beyond(predict, S, isFirst) is > 0 and var beyond && Is(Beyond(predict, 2 * S, isFirst), beyond))
            return new("more-than-the-sleep", $"眠る時間のほかに、{N} 件で {beyond:0.###} 秒を足しています。スレッドの準備などの時間は考えずに、眠る時間だけで計算してください。");
        if (isFirst)
            return Is(one, S) ? new("must-add-up", "1 件ずつ処理するサーバーでは、前の 1 件が終わるまで次を始めません。最後の返事は、全部の時間を足した後になります。")
                : Is(one, (N - 1) * S) || Is(one, (N + 1) * S) ? new("off-by-one", "1 件ずれています。リクエストが 1 件のときに何秒になるかを、式に入れて確かめてください。")
                : new("serial-formula", "1 件ずつ処理すると、時間は件数に比例します。2 節の 3 件の図を見てください。");
        return Is(many, N * S) ? new("threads-overlap", "リクエストごとにスレッドがあると、眠る時間は重なります。2 節の下の図で、3 本の棒の長さと、全部の時間を比べてください。")
            : many > S && many < N * S ? new("sleeping-needs-no-core", "眠っているスレッドは、CPU コアを使いません。コアが 2 個でも、100 本が同時に眠れます。割り算は要りません。")
            : many < S ? new("shorter-than-one", "どの 1 件も secondsPerRequest 秒は眠ります。全部が終わる時間が、それより短くなることはありません。")
            : new("parallel-formula", "全部のスレッドが同時に眠り始めます。最後の 1 本が起きるのは、何秒後でしょうか。");
    }

    // What is added to the right answer; it does not depend on the sleep where it stands for something else.
    private static double Beyond(Func<int, double, double> predict, double seconds, bool isFirst) =>
        predict(N, seconds) - (isFirst ? N * seconds : seconds);

    private static bool Is(double value, double other) => Math.Abs(value - other) < 0.001 * other;
}
