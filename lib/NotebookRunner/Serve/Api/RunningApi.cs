using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace NotebookRunner;

/// <summary>Running cells, and ending what runs.</summary>
internal static class RunningApi
{
    private const string Restarted = "カーネルを再起動しました。変数も、動いていたサーバーも、もうありません。続けるときは、準備のセルを実行してください。";

    public static void Map(IEndpointRouteBuilder api, ServedCourse course)
    {
        api.MapPost("/run", (string chapter, CellsBody body) =>
        {
            course.Open(chapter).Kernel.Enqueue(body.Cells);
            return ServeApi.Done();
        });
        api.MapPost("/setup", (string chapter) =>
        {
            SetUp(course.Open(chapter));
            return ServeApi.Done();
        });
        api.MapPost("/stop", async (string chapter) =>
        {
            await course.Open(chapter).Kernel.StopAsync();
            return ServeApi.Done();
        });
        api.MapPost("/restart", async (string chapter) =>
        {
            var kernel = course.Open(chapter).Kernel;
            await kernel.StopAsync(Restarted);
            kernel.WarmUp();
            return ServeApi.Done();
        });
        api.MapPost("/resume", (string chapter, ExerciseBody body) =>
        {
            var exercise = course.Exercises.FirstOrDefault(exercise => exercise.Id == body.Exercise && exercise.Chapter == chapter)
                ?? throw new ServeProblem(StatusCodes.Status404NotFound, "この演習はありません。");
            var session = course.Open(chapter);
            return Results.Json(new JsonObject { ["target"] = session.Chapter.CourseCells.ElementAt(exercise.Heading), ["queued"] = SetUp(session) });
        });
    }

    // Those that have run already are there: to build and load once more would only take time.
    private static int SetUp(ServedSession session)
    {
        var cells = session.Chapter.Read(cells => SetUpCells.Of(cells).Where(cell => cell is { State: not ServedState.Succeeded } or { Run: null }).Select(cell => cell.Id).ToList());
        session.Kernel.Enqueue(cells);
        return cells.Count;
    }
}

internal sealed record CellsBody(IReadOnlyList<string> Cells);
