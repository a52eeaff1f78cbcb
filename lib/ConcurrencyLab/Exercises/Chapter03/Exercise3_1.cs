namespace ConcurrencyLab;

/// <summary>Exercise 3-1: make the counter right, also when the work throws.</summary>
public static class Exercise3_1
{
    private const int Threads = 3;

    /// <summary>Judges a method that counts one visit: it reads the number, works, and writes the number.</summary>
    /// <param name="countVisit">The learner's method.</param>
    public static Task<Verdict> CheckAsync(Action<SharedNumber, Action> countVisit)
    {
        Argument.NotNull(countVisit);
        return Check.RunAsync("3-1", () => AsyncVoid.Refuse(countVisit) ?? VisitCheck.Count(countVisit, Threads) ?? ThrowingVisit.Judge(countVisit, Threads));
    }
}
