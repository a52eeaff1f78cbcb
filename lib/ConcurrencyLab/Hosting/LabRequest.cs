namespace ConcurrencyLab;

/// <summary>A request, as a handler in a cell sees it.</summary>
public sealed class LabRequest
{
    private readonly Timeline _timeline;

    internal LabRequest(int id, string path, Timeline timeline, CancellationToken aborted)
    {
        Id = id;
        Path = path;
        _timeline = timeline;
        Aborted = aborted;
    }

    /// <summary>The path that was asked for, such as "/".</summary>
    public string Path { get; }

    /// <summary>Is cancelled when the client has closed its connection: nobody waits for the response any more.</summary>
    public CancellationToken Aborted { get; }

    internal int Id { get; }

    /// <summary>
    /// Writes a line to the server's log. Whoever sends or watches the requests in a cell prints it there:
    /// Console.WriteLine of a web server's thread is lost in a notebook, whose output follows the cell.
    /// </summary>
    /// <param name="message">The line.</param>
    public void Log(string message) => _timeline.Add(Id, RequestEventKind.Logged, Argument.NotNull(message));

    /// <summary>
    /// Says what the handler does from now on, until the next phase or its end: <c>request.Phase("ロック待ち");</c>
    /// The chart draws each phase as a bar of its own.
    /// </summary>
    /// <param name="name">The phase's name, which the chart's legend shows.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public void Phase(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new ArgumentException("段階の名前を指定してください。例: request.Phase(\"ロック待ち\")", nameof(name));
        _timeline.Add(Id, RequestEventKind.EnteredPhase, name);
    }

    /// <summary>Records the beginning of the handler now, and its end when the result is disposed of.</summary>
    internal WorkScope Work()
    {
        _timeline.Add(Id, RequestEventKind.Started);
        return new WorkScope(this);
    }

    internal readonly struct WorkScope(LabRequest request) : IDisposable
    {
        public void Dispose() => request._timeline.Add(request.Id, RequestEventKind.Finished);
    }
}
