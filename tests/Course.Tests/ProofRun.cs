namespace Course.Tests;

/// <summary>The proof of all exercises, started before the course and never waited for by it: both wait much.</summary>
public sealed class ProofRun : IAsyncLifetime
{
    private readonly CancellationTokenSource _end = new();

    public Task<(int ExitCode, string Log)> Result { get; private set; } = Task.FromResult((0, ""));

    public ValueTask InitializeAsync()
    {
        Result = RunnerProcess.RunInAsync(Path.GetTempPath(), _end.Token, "check");
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Result;
        _end.Dispose();
    }
}
