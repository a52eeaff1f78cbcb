using System.Reactive.Disposables;
using System.Reflection;
using Microsoft.DotNet.Interactive.Utility;

namespace NotebookRunner;

/// <summary>
/// The process's console, which the kernel divides among its cells by execution context. What it would drop without a
/// word — a line from outside of any cell, or from a cell that has ended — is counted here.
/// </summary>
internal static class KernelConsole
{
    private static readonly MultiplexingTextWriter s_out = new("out", () => new CellWriter(KernelEvents.Output), new CellWriter(KernelEvents.Output));
    private static readonly MultiplexingTextWriter s_error = new("err", () => new CellWriter(KernelEvents.Errors), new CellWriter(KernelEvents.Errors));

    private static readonly Lazy<IDisposable> s_installed = new(() =>
    {
        Console.SetIn(new NoInput());
        // Kept for ever, so that the kernel does not make new writers for each cell; then ours take their place.
        var kept = ConsoleOutput.Subscribe(_ => Disposable.Empty);
        Replace("_multiplexingOutputWriter", s_out);
        Replace("_multiplexingErrorWriter", s_error);
        return kept;
    });

    public static void Install() => _ = s_installed.Value;

    /// <summary>As the kernel does before each cell: one that has set another output keeps it until its end only.</summary>
    public static void Restore()
    {
        Console.SetOut(s_out);
        Console.SetError(s_error);
    }

    private static void Replace(string field, MultiplexingTextWriter writer) =>
        typeof(ConsoleOutput).GetField(field, BindingFlags.Static | BindingFlags.NonPublic)!.SetValue(null, writer);
}
