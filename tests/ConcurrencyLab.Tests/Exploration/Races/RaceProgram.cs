namespace ConcurrencyLab.Tests;

/// <summary>A small program, and the variables that its threads race for.</summary>
internal sealed record RaceProgram(string Racy, params Action[] Bodies)
{
    /// <summary>Sets what is shared to its first value, where one order hides the race.</summary>
    public Action? Reset { get; init; }

    public Task<RaceReport> DetectAsync() => Reset is null ? RaceDetector.RunAsync(Bodies) : RaceDetector.RunAsync(Reset, Bodies);
}
