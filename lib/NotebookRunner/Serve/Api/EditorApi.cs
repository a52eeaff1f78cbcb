using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace NotebookRunner;

/// <summary>What the editor asks about a cell. The kernel's answer is the page's.</summary>
internal static class EditorApi
{
    public static void Map(IEndpointRouteBuilder api, ServedCourse course)
    {
        foreach (var (path, topic) in new[]
        {
            ("/complete", EditorTopic.Completions), ("/hover", EditorTopic.Hover), ("/signature", EditorTopic.Signature), ("/diagnostics", EditorTopic.Diagnostics),
        })
        {
            api.MapPost(path, async (string chapter, PlaceBody body, CancellationToken cancellationToken) =>
                Results.Content(await course.Open(chapter).Kernel.AskAsync(topic, body.Source, body.Line, body.Column, cancellationToken), "application/json"));
        }
    }
}

internal sealed record PlaceBody(string Source, int Line = 0, int Column = 0);
