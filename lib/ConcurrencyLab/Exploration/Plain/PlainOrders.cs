namespace ConcurrencyLab;

/// <summary>Explores plain code: first one thread after the other, then every order, and if there are too many, some.</summary>
internal sealed class PlainOrders<T>(PlainExperiment<T> experiment, ThreadRun run, int maxRuns, int seed)
{
    private const int MostOrders = 720;
    private const int MostRestarts = 20;
    private const int MostPreemptions = 3;

    public async Task<Exploration<T>> ExploreAsync(Branching branching)
    {
        var judge = new Judge<T>(experiment.Correct, await RunOneAfterTheOtherAsync());
        var replayer = new PlainReplayer<T>(experiment, run, judge);
        var tally = new Tally<T>(experiment.Outcome, judge);
        for (var restarts = 0; restarts < MostRestarts; restarts++)
        {
            tally = new Tally<T>(experiment.Outcome, judge);
            var search = new DepthFirstTurns(branching, maxRuns, new Recorder(experiment, tally).Record);
            await run.PlayAsync(search);
            if (search.IsDone)
                return new Exploration<T>(replayer, judge, tally, Told(branching.IsReduced ? new Coverage.Reduced(tally.Runs) : new Coverage.Every()));
            if (!search.MustRestart)
                break;
        }

        for (var restarts = 0; restarts < MostRestarts; restarts++)
        {
            tally = new Tally<T>(experiment.Outcome, judge);
            if (await SampleAsync(tally) is { } sampled)
                return new Exploration<T>(replayer, judge, tally, Told(sampled));
        }

        throw Determinism.Missing();
    }

    /// <summary>Every order, also those that do the same as another one; null when there are more than the limit.</summary>
    public async Task<(Exploration<T> Explored, Judge<T> Judge, IReadOnlyList<byte[]> Schedules)?> EveryAsync()
    {
        var judge = new Judge<T>(experiment.Correct, await RunOneAfterTheOtherAsync());
        for (var restarts = 0; restarts < MostRestarts; restarts++)
        {
            var tally = new Tally<T>(experiment.Outcome, judge) { All = [] };
            var search = new DepthFirstTurns(Branching.Every, maxRuns, new Recorder(experiment, tally).Record);
            await run.PlayAsync(search);
            if (search.IsDone)
                return (new Exploration<T>(new PlainReplayer<T>(experiment, run, judge), judge, tally, Told(new Coverage.Every())), judge, tally.All);
            if (!search.MustRestart)
                return null;
        }

        throw Determinism.Missing();
    }

    private Coverage Told(Coverage coverage) => coverage with { Uncopied = run.Uncopied, Unbuffered = run.Unbuffered };

    // Too many: every order with few interruptions, as many as there is room for, and then random ones. Null when it has to
    // begin again.
    private async Task<Coverage?> SampleAsync(Tally<T> tally)
    {
        int? complete = null;
        for (var preemptions = 0; preemptions <= MostPreemptions; preemptions++)
        {
            var found = new List<(Ending<T>, byte[])>();
            var search = new DepthFirstTurns(Branching.Preempting(preemptions), maxRuns, (ended, _) => found.Add((experiment.EndingOf(ended), ended.Schedule())));
            await run.PlayAsync(search);
            if (search.MustRestart)
                return null;
            if (!search.IsDone)
                break;
            // With fewer interruptions they were among these: each is counted once.
            complete = preemptions;
            tally.Clear();
            found.ForEach(order => tally.Record(order.Item1, order.Item2));
        }

        var random = new PriorityTurns(seed, maxRuns, run.Length, ended => tally.Record(experiment.EndingOf(ended), ended.Schedule()));
        await run.PlayAsync(random);
        return random.MustRestart ? null : new Coverage.Bounded(complete, seed);
    }

    private async Task<List<Ending<T>>> RunOneAfterTheOtherAsync()
    {
        int[] first = [.. Enumerable.Range(0, experiment.Bodies.Count)];
        var before = await RunAsync(first);
        // The same once more, which shows at once a reset that does not restore, and which objects last.
        var again = await RunAsync(first);
        if (before.Text != again.Text)
            throw Determinism.Missing();
        run.LearnFirstPoints();
        List<Ending<T>> endings = [again];
        if (experiment.Bodies.Distinct().Count() > 1)
        {
            foreach (var order in Permutations.Of(first).Take(MostOrders))
                endings.Add(await RunAsync(order));
        }

        return endings;
    }

    private async Task<Ending<T>> RunAsync(int[] order)
    {
        int known;
        do
        {
            // A run that has taught what counts as a turn went differently from those that follow.
            known = run.Knowledge;
            await run.PlayAsync(FixedTurns.OneAfterTheOther(order));
        }
        while (run.Knowledge != known);
        return experiment.EndingOf(run);
    }

    /// <summary>Counts what was found, each order once.</summary>
    private sealed class Recorder(PlainExperiment<T> experiment, Tally<T> tally)
    {
        private readonly HashSet<string> _seen = [];
        private SameOrders? _same;

        public void Record(ThreadRun run, DepthFirstTurns search)
        {
            if (!search.Branching.IsReduced)
            {
                tally.Record(experiment.EndingOf(run), run.Schedule());
                return;
            }

            var same = _same ??= new SameOrders(search.Ordering);
            same.Take(run.Telling);
            if (_seen.Add(same.First()))
                tally.Record(experiment.EndingOf(run), same.Count(), known => known is null || run.Length <= known.Length ? same.WithFewestSwitches() ?? run.Schedule() : null);
        }
    }
}
