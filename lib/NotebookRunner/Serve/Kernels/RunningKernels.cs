using System.Diagnostics;
using System.Text.Json.Nodes;

namespace NotebookRunner;

/// <summary>The kernels that run now.</summary>
internal static class RunningKernels
{
    /// <summary>Which they are, and what they do.</summary>
    public static JsonArray Names(ServedCourse course) =>
        new([.. course.Opened.Where(session => session.Kernel.Child is not null).Select(session => (JsonNode)Name(session))]);

    /// <summary>The same, with what each takes of the machine.</summary>
    public static JsonArray Of(ServedCourse course) => new([.. course.Opened.Select(Of).OfType<JsonNode>()]);

    private static JsonObject Name(ServedSession session) => new()
    {
        ["chapter"] = session.Chapter.Name,
        ["title"] = session.Title,
        ["state"] = session.Kernel.Status.State,
    };

    private static JsonObject? Of(ServedSession session)
    {
        if (session.Kernel.Child is not { } child)
            return null;
        try
        {
            // One of its own: a Process may not be asked by two at a time.
            using var process = Process.GetProcessById(child.ProcessId);
            var kernel = Name(session);
            kernel["process"] = child.ProcessId;
            kernel["memoryMegabytes"] = Math.Round(process.WorkingSet64 / 1e6);
            kernel["processorSeconds"] = Math.Round(process.TotalProcessorTime.TotalSeconds, 1);
            kernel["sinceSeconds"] = Math.Round(Stopwatch.GetElapsedTime(child.Started).TotalSeconds);
            return kernel;
        }
        // It has just ended.
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }
}
