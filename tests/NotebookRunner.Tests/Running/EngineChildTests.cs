namespace NotebookRunner.Tests;

public sealed class EngineChildTests
{
    // What a child sees of its parent's death is the end of its standard input.
    [Fact(Timeout = 900_000)]
    public async Task A_child_ends_with_its_parent_even_while_its_cell_spins()
    {
        using var child = RunnerProcess.Start(EngineChild.Verb);
        await child.StandardInput.WriteLineAsync("""{"request":"run","cell":1,"code":"Console.WriteLine(\"始めました\"); while (true) { }"}""");
        await child.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        Assert.Contains("started", await child.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("printed", await child.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        child.StandardInput.Close();

        await child.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    [Fact(Timeout = 900_000)]
    public async Task A_child_ends_although_a_thread_of_the_notebook_runs_on()
    {
        using var child = RunnerProcess.Start(EngineChild.Verb);
        await child.StandardInput.WriteLineAsync(
            """{"request":"run","cell":1,"code":"new System.Threading.Thread(() => { while (true) System.Threading.Thread.Sleep(1000); }).Start();"}""");
        await child.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        Assert.Contains("started", await child.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("finished", await child.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        child.StandardInput.Close();

        await child.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}
