using System.ComponentModel;
using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>Builds the program when a cell needs it and it is missing or stale, and shows that it does. Who never comes to such a cell never waits for it.</summary>
internal static class ClusterBuild
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan BetweenSigns = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(0.2);

    /// <exception cref="ClusterException">It cannot be built.</exception>
    public static async Task EnsureAsync(ClusterProject project)
    {
        if (!project.IsStale)
            return;
        await using var turn = await TakeTurnAsync(project);
        if (project.IsStale)
            await BuildAsync(project);
    }

    // Two notebooks may come at the same time. The system gives the file back when a kernel is killed.
    private static async Task<FileStream> TakeTurnAsync(ClusterProject project)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(project.Folder, "obj")).FullName, "build.lock");
        var isTold = false;
        for (var began = Stopwatch.GetTimestamp(); ; await Task.Delay(BetweenLooks))
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (Stopwatch.GetElapsedTime(began) < Limit + TimeSpan.FromMinutes(1))
            {
                if (!isTold)
                    Console.WriteLine("ほかのノートブックが、同じプログラムをビルドしています。終わるのを待っています…");
                isTold = true;
            }
            catch (IOException)
            {
                throw new ClusterException("ほかのノートブックのビルドが終わりません。開いているノートブックのカーネルをすべて再起動し、このセルをもう一度実行してください。");
            }
        }
    }

    private static async Task BuildAsync(ClusterProject project)
    {
        Console.WriteLine($"{project.Content}をビルドしています。初回は、パッケージの取得に 1 分ほどかかります…");
        using var dotnet = Start(project);
        dotnet.StandardInput.Close();
        var output = dotnet.StandardOutput.ReadToEndAsync();
        var errors = dotnet.StandardError.ReadToEndAsync();
        var exited = dotnet.WaitForExitAsync();
        for (var began = Stopwatch.GetTimestamp(); await Task.WhenAny(exited, Task.Delay(BetweenSigns)) != exited;)
        {
            if (Stopwatch.GetElapsedTime(began) > Limit)
            {
                dotnet.Kill(entireProcessTree: true);
                throw new ClusterException($"ビルドが {Limit.TotalMinutes:0} 分以内に終わりません。{ByHand(project)}");
            }

            Console.WriteLine($"ビルドしています…（{Stopwatch.GetElapsedTime(began).TotalSeconds:0} 秒）");
        }

        if (dotnet.ExitCode != 0)
            throw new ClusterException(Explain(project, await output + await errors));
        // A build that had nothing to do leaves the old time.
        File.SetLastWriteTimeUtc(project.Program, DateTime.UtcNow);
    }

    // All three streams are redirected, as for every child of a kernel; and no build server stays behind.
    private static Process Start(ClusterProject project)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("dotnet", ["build", project.Folder, "--nologo", "-v", "quiet", "--disable-build-servers"])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                CreateNoWindow = true,
            })!;
        }
        catch (Win32Exception)
        {
            throw new ClusterException("dotnet コマンドが見つかりません。.NET 10 SDK をインストールし、VS Code を起動し直してください。");
        }
    }

    private static string ByHand(ClusterProject project) => $"ターミナルで次を実行し、表示されるエラーを確かめてください: dotnet build lib/{project.Name}";

    private static string Explain(ClusterProject project, string output) => output switch
    {
        _ when output.Contains("NU1301", StringComparison.Ordinal) || output.Contains("NU1101", StringComparison.Ordinal) || output.Contains("NU1102", StringComparison.Ordinal) =>
            $"{project.Content}のパッケージを取得できません。ネットワークにつないで、このセルをもう一度実行してください（必要なのは初回だけです）。",
        _ when output.Contains("MSB3027", StringComparison.Ordinal) || output.Contains("MSB3021", StringComparison.Ordinal) =>
            "ほかのカーネルがこのプログラムを使っているため、新しくできません。開いているノートブックのカーネルをすべて再起動し、このセルをもう一度実行してください。",
        _ => $"{project.Content}をビルドできません。{ByHand(project)}\n{output[..Math.Min(output.Length, 600)]}",
    };
}
