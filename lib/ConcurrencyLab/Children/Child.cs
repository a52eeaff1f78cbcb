using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace ConcurrencyLab;

/// <summary>Starts this library as another process and reads its one line of JSON.</summary>
internal static class Child
{
    // The kernel's own executable is not dotnet, but the runtime it uses was installed beside one.
    private static readonly string DotnetPath = Path.GetFullPath(Path.Combine(
        RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    public static async Task<T> RunAsync<T>(TimeSpan limit, params string[] arguments)
    {
        using var process = Start(arguments);
        using var deadline = new CancellationTokenSource(limit);
        try
        {
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
            var errors = process.StandardError.ReadToEndAsync(deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            if (process.ExitCode != 0)
                throw new InvalidOperationException($"子プロセス {arguments[0]} が終了コード {process.ExitCode} で失敗しました。{await errors}");
            return JsonSerializer.Deserialize<T>(await output)!;
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"子プロセス {arguments[0]} が {limit.TotalSeconds} 秒以内に終わらなかったので、止めました。");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    // All three streams are redirected: a child that shared the kernel's would corrupt its protocol.
    private static Process Start(string[] arguments) =>
        Process.Start(new ProcessStartInfo(DotnetPath, ["exec", typeof(Child).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("子プロセスを起動できません。");
}
