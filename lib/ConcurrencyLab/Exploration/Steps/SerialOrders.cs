namespace ConcurrencyLab;

/// <summary>Runs the threads one after another, in every order that can matter.</summary>
internal sealed class SerialOrders<T>(Interleaver run, Experiment<T> experiment)
{
    /// <summary>The endings; the first order is run twice, which shows at once a reset that does not restore.</summary>
    public IEnumerable<Ending<T>> RunAll()
    {
        int[] first = [.. Enumerable.Range(0, experiment.Bodies.Count)];
        if (RunOne(first).Text != RunOne(first).Text)
            throw Determinism.Missing();
        // Threads with the same body can't be told apart, so one order stands for all.
        var alike = experiment.Bodies.Distinct().Count() == 1;
        return (alike ? [first] : Permutations.Of(first)).Select(RunOne);
    }

    private Ending<T> RunOne(int[] order)
    {
        run.Restart();
        var segments = 0;
        foreach (var thread in order)
        {
            while (segments < Limits.Segments && (run.Runnable & (1u << thread)) != 0)
            {
                run.Advance(thread);
                segments++;
            }
        }

        return StepEnding.Of(run, experiment.Outcome);
    }
}
