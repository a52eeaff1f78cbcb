namespace Course.Tests;

/// <summary>The proof of all exercises, started before the course and never waited for by it: both wait much.</summary>
public sealed class ProofRun : IAsyncLifetime
{
    /// <summary>Whether the proof is run apart from the tests, as .ci/run does, beside the published kernel.</summary>
    public static bool IsApart => Environment.GetEnvironmentVariable("COURSE_PROOF_APART") is { Length: > 0 };

    private readonly CancellationTokenSource _end = new();

    public Task<(int ExitCode, string Log)> Result { get; private set; } = Task.FromResult((0, ""));

    public ValueTask InitializeAsync()
    {
        if (!IsApart)
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
