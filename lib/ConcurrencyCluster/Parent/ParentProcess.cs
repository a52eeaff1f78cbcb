using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace ConcurrencyCluster;

/// <summary>
/// The process that started this one: it is told lines of JSON and says lines of text.
/// This process ends with it, however it ended: then, and only then, the input ends.
/// </summary>
internal static class ParentProcess
{
    private static readonly BlockingCollection<string> Commands = [];
    private static readonly Lock Gate = new();
    private static TextWriter s_output = TextWriter.Null;

    /// <summary>Begins to listen. All else that anybody prints is for the errors.</summary>
    /// <param name="atEnd">What is still to be done when the parent is gone.</param>
    public static void Listen(Action atEnd)
    {
        s_output = Console.Out;
        Console.SetOut(Console.Error);
        new Thread(() =>
        {
            while (Console.In.ReadLine() is { } command)
                Commands.Add(command);

            atEnd();
            // Not Environment.Exit: nothing here is worth an orderly end, and nothing may delay it.
            using var self = Process.GetCurrentProcess();
            self.Kill();
        })
        { IsBackground = true }.Start();
    }

    public static void Tell<T>(T report)
    {
        var line = JsonSerializer.Serialize(report);
        lock (Gate)
        {
            s_output.WriteLine(line);
            s_output.Flush();
        }
    }

    /// <summary>Waits for the next line.</summary>
    public static string Next() => Commands.Take();

    /// <summary>Waits for the next line without holding a thread of the pool.</summary>
    public static Task<string> NextAsync()
    {
        var next = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => next.SetResult(Next())) { IsBackground = true }.Start();
        return next.Task;
    }
}
