namespace ConcurrencyLab;

/// <summary>Runs a check on a thread of its own, ends it at the limit, and notes the result in the progress.</summary>
internal static class Check
{
    // Longer than any run that ends by itself.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(4.5);

    private static readonly Hint Endless = new("endless-loop");

    /// <param name="exercise">The class that judges, marked with <see cref="ExerciseAttribute"/>.</param>
    /// <param name="check">Judges.</param>
    public static Task<Verdict> RunAsync(Type exercise, Func<CheckResult> check) => RunAsync(exercise, () => Task.FromResult(check()));

    public static Task<Verdict> RunAsync(Type exercise, Func<Task<CheckResult>> check) => RunAsync(exercise, check, Limit);

    public static Task<Verdict> RunAsync(Type exercise, Func<Task<CheckResult>> check, TimeSpan limit) => RunAsync(Exercise.Of(exercise), check, limit, ProgressStore.Default);

    public static async Task<Verdict> RunAsync(Exercise exercise, Func<Task<CheckResult>> check, TimeSpan limit, ProgressStore store)
    {
        await LeftBehind.WarnAsync();
        var conditions = Conditions.Begin();
        var result = await JudgeAsync(check, limit);
        return new Verdict(exercise, result, conditions, store.Record(exercise, VerdictView.KindOf(result)));
    }

    private static async Task<CheckResult> JudgeAsync(Func<Task<CheckResult>> check, TimeSpan limit)
    {
        var heartbeat = Heartbeat.Begin();
        var judging = DedicatedThread.RunAsync(check).Unwrap();
        if (!await heartbeat.WaitAsync(judging, limit))
        {
            Conditions.NoteGivenUp();
            return new CheckResult.TimedOut($"{limit.TotalSeconds:0.#} 秒以内に終わりませんでした。", Endless);
        }

        try
        {
            return await judging;
        }
#pragma warning disable CA1031 // What the learner's code throws is a verdict, not an error of the check.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return Thrown.By(e);
        }
    }
}
