using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace NotebookRunner;

/// <summary>What a page asks of the server.</summary>
internal static class ServeApi
{
    public static void Map(IEndpointRouteBuilder app, ServedCourse course, bool isPresented)
    {
        var api = app.MapGroup("/api/{chapter}");
        RunningApi.Map(api, course);
        EditingApi.Map(api, course);
        EditorApi.Map(api, course);
        api.MapPost("/solution", (string chapter, ExerciseBody body) => Solution(course, chapter, body.Exercise, isPresented));
        app.MapGet("/api/kernels", () => RunningKernels.Of(course));
        app.MapPost("/api/kernels/{chapter}/stop", async (string chapter) =>
        {
            await course.Open(chapter).Kernel.StopAsync();
            return Done();
        });
    }

    public static IResult Done() => Results.Json(new JsonObject());

    private static IResult Solution(ServedCourse course, string chapter, string exercise, bool isPresented)
    {
        if (isPresented)
            throw new ServeProblem(StatusCodes.Status403Forbidden, "発表用の表示では、解答例を見られません。");
        if (!course.Progress.IsTried(exercise))
            throw new ServeProblem(StatusCodes.Status403Forbidden, "解答例は、判定を 1 回受けると見られます。");
        var tag = new ExerciseTag(ExercisePart.Solution, exercise).ToString();
        var cell = course.Open(chapter).Chapter.Course.Cells.FirstOrDefault(cell => cell.Tags.Contains(tag));
        return Results.Json(new JsonObject { ["code"] = cell is null ? null : ModelAnswer.In(cell.Source) });
    }
}

internal sealed record ExerciseBody(string Exercise);
