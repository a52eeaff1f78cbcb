using System.Runtime.InteropServices;
using Microsoft.Diagnostics.Runtime;

namespace ConcurrencyDiagnostics;

/// <summary>Reads from a dump which thread owns which lock and who waits for it, and which async methods are suspended.</summary>
internal static class DumpReader
{
    public static Task RunAsync(string dump)
    {
        try
        {
            Read(dump);
        }
        catch (Exception e) when (e is ClrDiagnosticsException or IOException or InvalidDataException or NotSupportedException)
        {
            throw new DiagnosisException($"ダンプを読めません。ダンプを取るセルから、もう一度実行してください（{e.Message}）。");
        }

        return Task.CompletedTask;
    }

    private static void Read(string dump)
    {
        // No symbol paths: nothing is to be asked of a network.
        using var target = DataTarget.LoadDump(dump, new DataTargetOptions { SymbolPaths = [] });
        var clr = target.ClrVersions.FirstOrDefault() ?? throw new DiagnosisException("ダンプの中に .NET のプロセスがありません。ダンプを取るセルから、もう一度実行してください。");
        using var runtime = clr.CreateRuntime(DacPath, ignoreMismatch: true);
        var threads = runtime.Threads.Where(thread => thread.IsAlive).Select(thread => new ThreadStack(thread)).ToList();
        var locks = new LockTable(runtime, threads).Read();
        JsonReport.Write(new
        {
            Threads = threads.Where(thread => thread.Own.Count > 0).Select(thread => new { Id = thread.OsId, Frames = thread.Own }),
            Locks = locks,
            Chains = AsyncChains.Read(runtime),
        });
    }

    // A dump of Linux does not tell its runtime's version: hence no comparison. This very runtime is the one that the service ran on: both were started by the same dotnet.
    private static string DacPath => Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), OperatingSystem.IsWindows() ? "mscordaccore.dll" : OperatingSystem.IsMacOS() ? "libmscordaccore.dylib" : "libmscordaccore.so");
}
