using System.Diagnostics;
using System.Text.Json;
using System.Threading.Channels;

namespace ConcurrencyLab;

/// <summary>A process of the cluster program as a child of this one: it reports, is told what to do, and ends with whoever holds its input.</summary>
internal sealed class ClusterProcess : IDisposable
{
    /// <summary>How long a report may take. An idle machine needs a few seconds at most.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(150);
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(2);

    // It lives for seconds: what the runtime would spend on code that it takes for hot is more than that code gains
    // (2.6 seconds of a core for a silo's first ten seconds instead of 4.5).
    private static readonly IReadOnlyDictionary<string, string> Environment =
        new Dictionary<string, string>(Child.Quiet) { ["DOTNET_TC_CallCounting"] = "0" };

    private readonly Process _process;
    private readonly Channel<ClusterReport> _reports = Channel.CreateUnbounded<ClusterReport>();
    private readonly List<ClusterReport> _seen = [];

    /// <param name="name">What a learner calls it.</param>
    /// <param name="program">The cluster program.</param>
    /// <param name="folder">Where it works, and where its errors are kept.</param>
    /// <param name="arguments">What it is told to be.</param>
    public ClusterProcess(string name, string program, string folder, IReadOnlyList<string> arguments)
    {
        Name = name;
        _process = Child.Start(arguments, Environment, workingDirectory: folder, program);
        Id = _process.Id;
        _ = ReadAsync(_process.StandardOutput);
        _ = KeepAsync(_process.StandardError, Path.Combine(folder, $"{Id}.log"));
    }

    public string Name { get; }

    public int Id { get; }

    /// <summary>Whether it will report nothing more. The system may take a moment longer to say that it has ended.</summary>
    public bool HasEnded => _reports.Reader.Completion.IsCompleted;

    /// <summary>Every report that somebody has waited for or passed over.</summary>
    public IReadOnlyList<ClusterReport> Seen => _seen;

    /// <summary>Waits for the next report of a kind, or for the next one of any kind. Only one may wait at a time.</summary>
    /// <exception cref="ClusterException">The process ended, or has not reported in time.</exception>
    public Task<ClusterReport> NextAsync(string? kind = null) => NextAsync(report => kind is null || report.Kind == kind);

    public async Task<ClusterReport> NextAsync(Func<ClusterReport, bool> isWanted)
    {
        using var deadline = new CancellationTokenSource(Limit);
        try
        {
            while (true)
            {
                var report = await _reports.Reader.ReadAsync(deadline.Token);
                _seen.Add(report);
                if (isWanted(report))
                    return report;
            }
        }
        catch (OperationCanceledException)
        {
            throw new ClusterException($"「{Name}」のプロセスが {Limit.TotalSeconds:0} 秒以内に応答しません。ほかのプログラムを止めて、このセルをもう一度実行してください。");
        }
        catch (ChannelClosedException)
        {
            throw new ClusterException($"「{Name}」のプロセスが途中で終わりました。このセルをもう一度実行してください。");
        }
    }

    /// <summary>Passes over what has been reported so far.</summary>
    public void CatchUp()
    {
        while (_reports.Reader.TryRead(out var report))
            _seen.Add(report);
    }

    /// <summary>Begins anew, as if nothing had been reported.</summary>
    public void Forget()
    {
        CatchUp();
        _seen.Clear();
    }

    /// <summary>Waits until the process has ended, and passes over what it still reports.</summary>
    public async Task WaitForEndAsync()
    {
        try
        {
            await NextAsync(_ => false);
        }
        catch (ClusterException)
        {
            await _process.WaitForExitAsync().WaitAsync(Limit);
        }
    }

    /// <summary>Tells the process something, unless it has ended.</summary>
    public void Send(string command) => _process.TrySend(command);

    /// <summary>Ends the process at once; nothing if it has ended.</summary>
    public void Kill() => _process.TryKill();

    public void Dispose()
    {
        Kill();
        _process.WaitForExit(EndLimit);
        _process.Dispose();
    }

    private async Task ReadAsync(StreamReader output)
    {
        try
        {
            while (await output.ReadLineAsync() is { } line)
                _reports.Writer.TryWrite(JsonSerializer.Deserialize<ClusterReport>(line)!);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or JsonException)
        {
            // It is being given up, or was ended in the middle of a line.
        }

        _reports.Writer.TryComplete();
    }

    // A full pipe would stop the process; and what a server warns of does not belong into a cell.
    private static async Task KeepAsync(StreamReader errors, string path)
    {
        try
        {
            await using var log = new StreamWriter(path);
            while (await errors.ReadLineAsync() is { } line)
                await log.WriteLineAsync(line);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or UnauthorizedAccessException)
        {
            // It is being given up.
        }
    }
}
