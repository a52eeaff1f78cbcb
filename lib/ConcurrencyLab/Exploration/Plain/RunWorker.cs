namespace ConcurrencyLab;

/// <summary>A real thread that runs bodies of one run after another; making a thread for each would take longer than the run.</summary>
internal sealed class RunWorker
{
    private readonly ThreadRun _run;
    private readonly Baton _baton = new();
    private ExploredThread? _next;

    public RunWorker(ThreadRun run)
    {
        _run = run;
        Thread = new Thread(Loop) { IsBackground = true, Name = "Explorer" };
        Thread.Start();
    }

    public Thread Thread { get; }

    /// <summary>Lets it begin a body; null ends it.</summary>
    public void Begin(ExploredThread? thread)
    {
        _next = thread;
        _baton.Give();
    }

    /// <summary>Lets it go on where it waits.</summary>
    public void GoOn() => _baton.Give();

    public void Await() => _baton.Await();

    public bool Await(TimeSpan limit) => _baton.Await(limit);

    private void Loop()
    {
        for (_baton.Await(); _next is { } thread; _baton.Await())
            _run.RunOn(this, thread);
    }
}
