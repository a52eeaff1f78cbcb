namespace ConcurrencyLab;

/// <summary>Runs a body under every interleaving of its threads, on one thread, always with the same result.</summary>
public static class Explorer
{
    /// <summary>Explores threads that all do the same.</summary>
    /// <param name="threads">Number of threads, named A, B, C, ….</param>
    /// <param name="reset">Puts every shared variable back; runs before each schedule.</param>
    /// <param name="outcome">Reads the result once all threads have finished.</param>
    /// <param name="body">What each thread does, with <c>await step("…")</c> wherever another thread may come between.</param>
    /// <param name="correct">Which results are right; by default those of the threads running one after another.</param>
    /// <param name="maxSchedules">With more schedules than this, as many random ones are tried instead.</param>
    /// <param name="seed">Seed of the random schedules.</param>
    /// <exception cref="ArgumentException">There are no threads, or more than eight; or no schedules.</exception>
    /// <exception cref="TimeoutException">The body did not come to its next step or its end within 30 seconds.</exception>
    public static Exploration<T> Run<T>(
        int threads,
        Action reset,
        Func<T> outcome,
        Func<Step, Task> body,
        Func<T, bool>? correct = null,
        int maxSchedules = Limits.Schedules,
        int seed = 1) =>
        Run(reset, outcome, Enumerable.Repeat(Argument.NotNull(body), Math.Clamp(threads, 0, Experiment<T>.MostThreads + 1)), correct, maxSchedules, seed);

    /// <summary>Explores threads that do different things: one body for each thread A, B, C, ….</summary>
    public static Exploration<T> Run<T>(Action reset, Func<T> outcome, params Func<Step, Task>[] bodies) =>
        Run(reset, outcome, Argument.NotNull(bodies).AsEnumerable());

    /// <summary>Explores threads that do different things, with all settings.</summary>
    public static Exploration<T> Run<T>(
        Action reset,
        Func<T> outcome,
        IEnumerable<Func<Step, Task>> bodies,
        Func<T, bool>? correct = null,
        int maxSchedules = Limits.Schedules,
        int seed = 1)
    {
        Argument.NotNull(reset);
        Argument.NotNull(outcome);
        Argument.NotNull(bodies);
        if (maxSchedules < 1)
            throw new ArgumentOutOfRangeException(nameof(maxSchedules), maxSchedules, "試す順番の数（maxSchedules）は 1 以上で指定してください。");
        return Run(Experiment<T>.Of(bodies, reset, outcome, correct), maxSchedules, seed, TimeLimit.Usual);
    }

    // On a thread of its own: code that never comes back to the explorer must not take the kernel with it.
    internal static Exploration<T> Run<T>(Experiment<T> experiment, int maxSchedules, int seed, TimeSpan limit)
    {
        var exploration = DedicatedThread.RunAsync(() => Explore(experiment, maxSchedules, seed));
        if (!((IAsyncResult)exploration).AsyncWaitHandle.WaitOne(limit))
            throw TimeLimit.Over(limit);
#pragma warning disable VSTHRD002 // It has completed.
        return exploration.GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
    }

    private static Exploration<T> Explore<T>(Experiment<T> experiment, int maxSchedules, int seed)
    {
        var run = new Interleaver(experiment.Bodies, experiment.Reset);
        using var scope = run.Enter();
        var judge = new Judge<T>(run, experiment);
        var tally = new Tally<T>(experiment, judge);
        if (new DepthFirst<T>(run, tally, maxSchedules).Search())
            return new Exploration<T>(run, experiment, judge, tally, seed: null);
        tally = new Tally<T>(experiment, judge);
        new RandomWalk<T>(run, tally, seed).Sample(maxSchedules);
        return new Exploration<T>(run, experiment, judge, tally, seed);
    }
}
