namespace ConcurrencyLab;

/// <summary>Items that a few controlled threads share out among themselves, as <see cref="Parallel"/> does.</summary>
internal static class SharedWork
{
    /// <summary>How many threads share work, where the code does not say.</summary>
    public const int Workers = 3;

    public static ParallelLoopResult Do<T>(WorkItems<T> items, Action<T> body, ParallelOptions? options = null) => Do(items, (item, _, _) => body(item), options);

    public static ParallelLoopResult Do<T>(WorkItems<T> items, Action<T, ParallelLoopState> body, ParallelOptions? options = null) => Do(items, (item, state, _) => body(item, state), options);

    public static ParallelLoopResult Do<T>(WorkItems<T> items, Action<T, ParallelLoopState, long> body, ParallelOptions? options = null) =>
        Do(items, static () => 0, (item, state, index, none) =>
        {
            body(item, state, index);
            return none;
        }, static _ => { }, options);

    public static ParallelLoopResult Do<T, TLocal>(WorkItems<T> items, Func<TLocal> begin, Func<T, ParallelLoopState, TLocal, TLocal> body, Action<TLocal> end, ParallelOptions? options = null) =>
        Do(items, begin, (item, state, _, local) => body(item, state, local), end, options);

    public static ParallelLoopResult Do<T, TLocal>(WorkItems<T> items, Func<TLocal> begin, Func<T, ParallelLoopState, long, TLocal, TLocal> body, Action<TLocal> end, ParallelOptions? options = null)
    {
        var token = options?.CancellationToken ?? CancellationToken.None;
        token.ThrowIfCancellationRequested();
        var workers = (int)Math.Min(items.Count, options is { MaxDegreeOfParallelism: > 0 and var most } ? most : Workers);
        ParallelLoopState[] states = [.. Enumerable.Range(0, workers).Select(_ => NewState())];
        try
        {
            ControlledParallel.Invoke([.. Enumerable.Range(0, workers).Select(worker => (Action)(() => Work(worker)))]);
        }
        // What ends the loop is the cancellation, not each thread's word of it.
        catch (AggregateException e) when (token.IsCancellationRequested && e.Flatten().InnerExceptions.All(inner => inner is OperationCanceledException cancelled && cancelled.CancellationToken == token))
        {
            throw new OperationCanceledException(token);
        }

        // The result of a loop that came to its end can be had from a loop only.
        return Parallel.For(0, states.Any(HasLeft) ? 1 : 0, (_, state) => state.Stop());

        void Work(int worker)
        {
            var local = begin();
            try
            {
                for (long i = worker; i < items.Count && !states.Any(HasLeft); i += workers)
                {
                    token.ThrowIfCancellationRequested();
                    local = body(items.At(i), states[worker], i, local);
                }
            }
            finally
            {
                end(local);
            }
        }
    }

    private static bool HasLeft(ParallelLoopState state) => state.IsStopped || state.LowestBreakIteration is not null;

    // It can be had from a loop only.
    private static ParallelLoopState NewState()
    {
        ParallelLoopState? made = null;
        Parallel.For(0, 1, (_, state) => made = state);
        return made!;
    }
}
