using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace NotebookRunner;

/// <summary>Changing cells. Each answer is given when the change is on the disk, or its failure is told.</summary>
internal static class EditingApi
{
    public static void Map(IEndpointRouteBuilder api, ServedCourse course)
    {
        api.MapPost("/edit", (string chapter, EditBody body) => Edit(course.Open(chapter), body));
        api.MapPost("/insert", (string chapter, InsertBody body) => Insert(course.Open(chapter), body));
        api.MapPost("/delete", (string chapter, CellBody body) => Saved(course.Open(chapter), session =>
        {
            if (!session.Chapter.Cell(body.Cell).IsOwn)
                throw new ServeProblem(StatusCodes.Status403Forbidden, "教材のセルは消せません。消せるのは、自分で足したセルです。");
            session.Chapter.Delete(body.Cell);
        }));
        api.MapPost("/reset", (string chapter, CellBody body) => Saved(course.Open(chapter), session => TakeCourse(session, body.Cell)));
        api.MapPost("/accept", (string chapter, AcceptBody body) => Saved(course.Open(chapter), session => Accept(session, body)));
        api.MapPost("/predict", (string chapter, PredictBody body) => Saved(course.Open(chapter), session => Predict(session, body)));
    }

    private static IResult Edit(ServedSession session, EditBody body)
    {
        var version = session.Chapter.Edit(body.Cell, body.Source, body.Page, seen: body.Version);
        return Results.Json(new JsonObject { ["version"] = version, ["saved"] = session.Save() });
    }

    private static IResult Insert(ServedSession session, InsertBody body)
    {
        var cell = new ServedCell { Id = Guid.NewGuid().ToString("N")[..8], IsCode = true, Source = body.Source ?? "" };
        session.Chapter.Insert(body.After, cell);
        session.Save();
        return Results.Json(new JsonObject { ["cell"] = CellJson.Of(cell) });
    }

    private static void Accept(ServedSession session, AcceptBody body)
    {
        if (body.Take)
        {
            TakeCourse(session, body.Cell);
            return;
        }

        session.Chapter.Change(body.Cell, Decide);
    }

    private static void TakeCourse(ServedSession session, string id)
    {
        if (session.Chapter.Cell(id).Course is not { } course)
            throw new ServeProblem(StatusCodes.Status403Forbidden, "自分で足したセルには、教材の文がありません。");
        session.Chapter.Edit(id, course, by: "server");
        session.Chapter.Change(id, Decide);
    }

    // Whatever the learner took, the course's present text is known now.
    private static void Decide(ServedCell cell, Teller tell)
    {
        cell.Offered = null;
        cell.CameFrom = CourseMark.Of(cell.Course!);
        tell.About(cell, "offered", ("source", null));
    }

    private static void Predict(ServedSession session, PredictBody body) => session.Chapter.Change(body.Cell, (cell, _) =>
    {
        if (body.Index is < 0 or > 20)
            throw new ServeProblem(StatusCodes.Status400BadRequest, "この予想の場所はありません。");
        while (cell.Predictions.Count <= body.Index)
            cell.Predictions.Add("");
        cell.Predictions[body.Index] = body.Text;
    });

    private static IResult Saved(ServedSession session, Action<ServedSession> change)
    {
        change(session);
        session.Save();
        return ServeApi.Done();
    }
}

internal sealed record EditBody(string Page, string Cell, string Source, long Version);

internal sealed record InsertBody(string? After = null, string? Source = null);

internal sealed record CellBody(string Cell);

internal sealed record AcceptBody(string Cell, bool Take);

internal sealed record PredictBody(string Cell, int Index, string Text);
