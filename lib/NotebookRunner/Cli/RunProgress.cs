using Spectre.Console;

namespace NotebookRunner;

/// <summary>Shows a run while it goes on: a bar with the running cell, or plain lines where nobody looks at a terminal.</summary>
internal static class RunProgress
{
    public static Task<T> ShowAsync<T>(Func<IRunProgress, Task<T>> run) => Console.IsOutputRedirected
        ? run(new LineProgress(Console.Out))
        : AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new ElapsedTimeColumn())
            .StartAsync(context => run(new BarProgress(context)));
}
