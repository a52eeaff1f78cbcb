using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace ConcurrencyLab;

/// <summary>Starts this library as another process and reads what it reports: a line of JSON for each result.</summary>
internal static class Child
{
    // The kernel's own executable is not dotnet, but the runtime it uses was installed beside one.
    internal static readonly string DotnetPath = Path.GetFullPath(Path.Combine(
        RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    /// <summary>Closes the runtime's own doors for tools and debuggers: pipes in the temporary folder, which a killed process leaves there.</summary>
    public static readonly IReadOnlyDictionary<string, string> Quiet = new Dictionary<string, string> { ["DOTNET_EnableDiagnostics"] = "0" };

    /// <summary>Runs a child that reports one result.</summary>
    public static async Task<T> RunAsync<T>(TimeSpan limit, params string[] arguments) =>
        await ReadAsync<T>(limit, arguments).SingleAsync();

    /// <summary>Runs a child and hands on each result as it comes. Whoever stops reading ends the child.</summary>
    public static async IAsyncEnumerable<T> ReadAsync<T>(
        TimeSpan limit,
        IReadOnlyList<string> arguments,
        IReadOnlyDictionary<string, string>? environment = null,
        string? program = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var process = Start(arguments, environment, program: program);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var watched = new CancellationTokenSource();
        _ = WatchAsync();
        try
        {
            var errors = process.StandardError.ReadToEndAsync(deadline.Token);
            while (await InTimeAsync(process.StandardOutput.ReadLineAsync(deadline.Token).AsTask()) is { } line)
                yield return JsonSerializer.Deserialize<T>(line)!;
            var exited = process.WaitForExitAsync(deadline.Token);
            var message = await InTimeAsync(errors);
            await InTimeAsync(exited.ContinueWith(_ => true, deadline.Token, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default));
            if (process.ExitCode != 0)
                throw new InvalidOperationException($"子プロセス {arguments[0]} が終了コード {process.ExitCode} で失敗しました。このセルをもう一度実行してください。続くときは、カーネルを再起動してください。{message}");
        }
        finally
        {
            await watched.CancelAsync();
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }

        // Other programs may keep it from its work for longer than any limit.
        async Task WatchAsync()
        {
            if (!await TimeLimit.IsOverAsync(Task.Delay(Timeout.Infinite, watched.Token), limit, new ProcessorTime(process.Id).Used))
                await deadline.CancelAsync();
        }

        async Task<TResult> InTimeAsync<TResult>(Task<TResult> task)
        {
            try
            {
                return await task;
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                throw new TimeoutException($"子プロセス {arguments[0]} が {limit.TotalSeconds} 秒以内に終わらなかったので、止めました。このセルをもう一度実行してください。続くときは、ほかのプログラムを止めてください。");
            }
        }
    }

    // All three streams are redirected: a child that shared the kernel's would corrupt its protocol.
    // Standard input stays open and empty as long as this process lives: its end tells the child that nobody reads it any more.
    internal static Process Start(
        IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string workingDirectory = "", string? program = null)
    {
        var start = new ProcessStartInfo(DotnetPath, ["exec", program ?? typeof(Child).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // A kernel on Windows may have no console of its own: each child would open one.
            CreateNoWindow = true,
            WorkingDirectory = workingDirectory,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException("子プロセスを起動できません。カーネルを再起動して、先頭のセルから実行してください。");
    }
}
