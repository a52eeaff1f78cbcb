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
            return new("swapped");
        var value = isFirst ? one : many;
        var predict = isFirst ? oneAtATime : threadPerRequest;
        if (asked.All(question => double.IsInteger(predict(question.Requests, question.Seconds))) && Is(predict(N, Whole), isFirst ? N * Whole : Whole))
            return new("fraction-lost");
        if (Is(value, N * S * 1_000) || Is(value, S * 1_000))
            return new("milliseconds");
        if (Is(value, N) || Is(value, 1))
            return new("one-second-each");
        if (Beyond(predict, S, isFirst) is > 0 and var beyond && Is(Beyond(predict, 2 * S, isFirst), beyond))
            return new("more-than-the-sleep");
        if (isFirst)
            return Is(one, S) ? new("must-add-up")
                : Is(one, (N - 1) * S) || Is(one, (N + 1) * S) ? new("off-by-one")
                : new("serial-formula");
        return Is(many, N * S) ? new("threads-overlap")
            : many > S && many < N * S ? new("sleeping-needs-no-core")
            : many < S ? new("shorter-than-one")
            : new("parallel-formula");
    }

    // What is added to the right answer; it does not depend on the sleep where it stands for something else.
    private static double Beyond(Func<int, double, double> predict, double seconds, bool isFirst) =>
        predict(N, seconds) - (isFirst ? N * seconds : seconds);

    private static bool Is(double value, double other) => Math.Abs(value - other) < 0.001 * other;
}
