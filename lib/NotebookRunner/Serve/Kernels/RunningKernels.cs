using System.Diagnostics;
using System.Text.Json.Nodes;

namespace NotebookRunner;

/// <summary>The kernels that run now, and what they take of the machine.</summary>
internal static class RunningKernels
{
    public static JsonArray Of(ServedCourse course) => new([.. course.Opened.Select(Of).OfType<JsonNode>()]);

    private static JsonObject? Of(ServedSession session)
    {
        if (session.Kernel.Child is not { } child)
            return null;
        try
        {
            var process = child.Process;
            process.Refresh();
            return new JsonObject
            {
                ["chapter"] = session.Chapter.Name,
                ["title"] = session.Title,
                ["state"] = session.Kernel.Status.State,
                ["process"] = process.Id,
                ["memoryMegabytes"] = Math.Round(process.WorkingSet64 / 1e6),
                ["processorSeconds"] = Math.Round(process.TotalProcessorTime.TotalSeconds, 1),
                ["sinceSeconds"] = Math.Round(Stopwatch.GetElapsedTime(child.Started).TotalSeconds),
            };
        }
        // It has just ended.
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
