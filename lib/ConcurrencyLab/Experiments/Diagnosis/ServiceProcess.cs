using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ConcurrencyLab;

/// <summary>The process of a service, with a folder that goes when the process does, whichever of the two processes ends first.</summary>
internal sealed class ServiceProcess : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(3);

    private static readonly Dictionary<string, string> Variables = new()
    {
        // How many threads the pool begins with, and how fast it grows, depends on the number of processors.
        ["DOTNET_PROCESSOR_COUNT"] = "2",
        // The door for tools stays open; those for debuggers and profilers would be files that a killed process leaves.
        ["DOTNET_EnableDiagnostics_Debugger"] = "0",
        ["DOTNET_EnableDiagnostics_Profiler"] = "0",
    };

    private readonly TemporaryFolder _folder;
    private readonly Process _process;
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _blocked = new(StringComparer.Ordinal);
    private int _ended;

    private ServiceProcess(TemporaryFolder folder, Process process, int port)
    {
        _folder = folder;
        _process = process;
        Port = port;
        Id = process.Id;
    }

    public int Id { get; }

    public int Port { get; }

    public string Folder => _folder.Path;

    public bool IsRunning => Volatile.Read(ref _ended) == 0;

    /// <summary>Ends when the service tells that the two threads of this meeting wait for each other.</summary>
    /// <param name="meeting">The meeting's name in the service.</param>
    public Task BlockedAsync(string meeting) => StateOf(meeting).Task;

    /// <summary>Whether none of its threads runs, or would if a processor were free.</summary>
    public bool IsQuiet()
    {
        try
        {
            _process.Refresh();
            return ThreadLook.Running(_process) == 0;
        }
        catch (InvalidOperationException)
        {
            // It has ended meanwhile.
            return true;
        }
    }

    /// <exception cref="ClusterException">It did not start, or not in time.</exception>
    public static async Task<ServiceProcess> StartAsync(Illness illness)
    {
        var program = await DiagnosticsProgram.FindAsync();
        var folder = new TemporaryFolder();
        var process = Child.Start([DiagnosticsProgram.Service, $"{illness}", folder.Path], Variables, folder.Path, program);
        try
        {
            var errors = process.StandardError.ReadToEndAsync();
            using var deadline = new CancellationTokenSource(StartLimit);
            var line = await process.StandardOutput.ReadLineAsync(deadline.Token)
                ?? throw new ClusterException($"サービスが起動の途中で終わりました。このセルをもう一度実行してください。{await errors}");
            var started = new ServiceProcess(folder, process, (int)JsonNode.Parse(line)![nameof(Port)]!);
            _ = started.ReadAsync();
            return started;
        }
        catch (Exception e)
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
            folder.Dispose();
            if (e is OperationCanceledException)
                throw new ClusterException($"サービスが {StartLimit.TotalSeconds:0} 秒以内に起動しません。ほかのプログラムを止めて、このセルをもう一度実行してください。");
            throw;
        }
    }

    /// <summary>Ends it in order, so that its runtime takes its own files away; one that does not end is killed.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _ended, 1) != 0)
            return;
        _process.StandardInput.Close();
        if (!_process.WaitForExit(EndLimit))
            _process.Kill(entireProcessTree: true);
        _process.WaitForExit(EndLimit);
        _process.Dispose();
        _folder.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            // Whoever takes a dump has the runtime's createdump write to the same output: that is no report.
            if (line.StartsWith('{') && (string?)JsonNode.Parse(line)?["Blocked"] is { } meeting)
                StateOf(meeting).TrySetResult();
        }

        // Somebody else ended it.
        Dispose();
    }

    private TaskCompletionSource StateOf(string meeting) =>
        _blocked.GetOrAdd(meeting, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
