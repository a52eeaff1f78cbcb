using System.Diagnostics;

namespace ConcurrencyDiagnostics;

/// <summary>Ends this process with the one that started it, however that one ended: then, and only then, the input ends.</summary>
internal static class InputWatch
{
    private static readonly TimeSpan OrderlyEnd = TimeSpan.FromSeconds(1);

    /// <param name="folder">What goes with the process: a dump holds the memory, and its secrets, of what it was taken from.</param>
    public static void Start(string? folder) => new Thread(() =>
    {
        while (Console.In.ReadLine() is not null)
        {
        }

        TakeAway(folder);
        // In order, so that the runtime takes its socket for tools out of the folder for temporary files.
        new Thread(() => Environment.Exit(0)) { IsBackground = true }.Start();
        Thread.Sleep(OrderlyEnd);
        using var self = Process.GetCurrentProcess();
        self.Kill();
    })
    { IsBackground = true }.Start();

    private static void TakeAway(string? folder)
    {
        try
        {
            if (folder is not null)
                Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Whoever had a file of it open takes it away, or the next notebook does.
        }
    }
}
