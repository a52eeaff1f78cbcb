using System.Diagnostics;

namespace Repository.Tests;

public sealed class BusyTests
{
    [Fact(Timeout = 600_000)]
    public async Task Its_loops_end_with_it_even_when_it_is_killed()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/proc がないので、このテストを飛ばします。");
        // "cat" is not killed with it, and ends with its input.
        using var busy = Process.Start(new ProcessStartInfo(Repo.PathOf("tests/busy"), ["2", "cat"]) { RedirectStandardInput = true })!;
        await UntilAsync(() => LoopsOf(busy.Id) == 2);

        busy.Kill(entireProcessTree: false);

        await UntilAsync(() => LoopsOf(busy.Id) == 0);
        busy.StandardInput.Close();
    }

    // A loop carries the script's number as its last argument.
    private static int LoopsOf(int script) => Process.GetProcessesByName("sh").Count(process => CommandLineOf(process).EndsWith($"loop\0{script}\0", StringComparison.Ordinal));

    private static string CommandLineOf(Process process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process.Id}/cmdline");
        }
        catch (IOException)
        {
            // It has just ended.
            return "";
        }
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
            await Task.Delay(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken);
    }
}
