namespace ConcurrencyLab;

/// <summary>The rest of an asynchronous method, or other work that waits for a thread.</summary>
/// <param name="isReady">Whether what it waits for is there.</param>
/// <param name="run">Goes on.</param>
internal sealed class Continuation(Func<bool> isReady, Action run)
{
    private readonly ExecutionContext? _context = ExecutionContext.Capture();
    private readonly FlowHold? _hold = FlowHold.Current;

    public bool IsReady => _hold is not { IsOn: true } && isReady();

    /// <summary>Whether it is what a timer does when it fires.</summary>
    public bool IsOfTimer { get; init; }

    /// <summary>Whether it begins a call of the check, and does not continue one.</summary>
    public bool IsCall { get; init; }

    public void Run()
    {
        if (_context is null)
            run();
        else
            ExecutionContext.Run(_context, static run => ((Action)run!)(), run);
    }
}
