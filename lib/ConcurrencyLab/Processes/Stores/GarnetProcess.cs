using System.Diagnostics;
using System.Text.Json;

namespace ConcurrencyLab;

/// <summary>A Garnet server as a child of this process: it answers on this machine alone, and ends with whoever holds its input.</summary>
internal sealed class GarnetProcess : IDisposable
{
    /// <summary>What the program is told to be.</summary>
    public const string Role = "garnet";

    /// <summary>How long it may take until it answers: an idle machine needs less than a second.</summary>
    public static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(2);

    private readonly Process _process;

    private GarnetProcess(Process process, int port)
    {
        _process = process;
        Address = $"127.0.0.1:{port}";
    }

    /// <summary>Where it answers, as host:port.</summary>
    public string Address { get; }

    public int Id => _process.Id;

    public bool IsRunning => !_process.HasExited;

    /// <exception cref="ClusterException">It did not start, or not in time.</exception>
    public static async Task<GarnetProcess> StartAsync(string program, TimeSpan limit)
    {
        var process = Child.Start([Role], Child.Quiet, workingDirectory: Path.GetTempPath(), program);
        try
        {
            var error = FirstLineAsync(process.StandardError);
            using var deadline = new CancellationTokenSource(limit);
            var line = await process.StandardOutput.ReadLineAsync(deadline.Token)
                ?? throw new ClusterException($"Garnet が起動の途中で終わりました。このセルをもう一度実行してください。{await error}");
            _ = FirstLineAsync(process.StandardOutput);
            return new GarnetProcess(process, JsonSerializer.Deserialize<Started>(line)!.Port);
        }
        catch (Exception e)
        {
            End(process);
            if (e is OperationCanceledException)
                throw new ClusterException($"Garnet が {limit.TotalSeconds:0} 秒以内に起動しません。ほかのプログラムを止めて、このセルをもう一度実行してください。");
            throw;
        }
    }

    public void Dispose() => End(_process);

    private static void End(Process process)
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit(EndLimit);
        process.Dispose();
    }

    // And reads on: a full pipe would stop the server.
    private static async Task<string> FirstLineAsync(StreamReader reader)
    {
        var first = await reader.ReadLineAsync() ?? "";
        while (await reader.ReadLineAsync() is not null)
        {
        }

        return first;
    }

    private sealed record Started(int Port);
}
