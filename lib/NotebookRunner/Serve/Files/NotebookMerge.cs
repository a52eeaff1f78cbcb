using System.Text.Json.Nodes;

namespace NotebookRunner;

/// <summary>The course's cells and the learner's, put together: what the learner has written wins, and what the course has changed is offered.</summary>
internal static class NotebookMerge
{
    public static IReadOnlyList<ServedCell> Of(Notebook course, Notebook? learners, OutputSeal seal)
    {
        var fromCourse = CellsOf(course).ToDictionary(cell => cell.Id, StringComparer.Ordinal);
        if (learners is null)
            return [.. fromCourse.Values.Select(cell => Unchanged(cell))];

        var known = CourseMark.CellsOf(learners.Json);
        var merged = CellsOf(learners).Select(cell => Merge(fromCourse.GetValueOrDefault(cell.Id), cell, seal)).OfType<ServedCell>().ToList();
        // What the learner has removed elsewhere stays away; what is new in the course comes to its place.
        var before = (string?)null;
        foreach (var cell in fromCourse.Values)
        {
            if (!known.Contains(cell.Id) && merged.All(one => one.Id != cell.Id))
                merged.Insert(before is null ? 0 : merged.FindIndex(one => one.Id == before) + 1, Unchanged(cell));
            if (merged.Exists(one => one.Id == cell.Id))
                before = cell.Id;
        }

        return merged;
    }

    private static ServedCell? Merge(SourceCell? course, SourceCell learners, OutputSeal seal)
    {
        var cameFrom = CourseMark.TextOf(learners.Json);
        var isChanged = cameFrom != CourseMark.Of(learners.Cell.Source);
        var predictions = CourseMark.PredictionsOf(learners.Json);
        // Gone from the course, and nothing of the learner's in it.
        if (course is null && cameFrom is not null && !isChanged && predictions.Count == 0)
            return null;
        var source = course is null || isChanged ? learners.Cell.Source : course.Cell.Source;
        var cell = new ServedCell
        {
            Id = learners.Id,
            IsCode = learners.Cell.IsCode,
            Tags = course?.Cell.Tags ?? learners.Cell.Tags,
            Course = course?.Cell.Source,
            Source = source,
            Outputs = source == learners.Cell.Source ? OutputJson.Read(learners.Json, seal.IsOn) : new CellOutputs(),
            CameFrom = cameFrom,
            Beside = CellBeside.Read(learners.Json),
        };
        cell.Predictions.AddRange(predictions);
        if (course is not null && isChanged && cameFrom is not null && cameFrom != CourseMark.Of(course.Cell.Source) && course.Cell.Source != cell.Source)
            cell.Offered = course.Cell.Source;
        else if (course is not null)
            cell.CameFrom = CourseMark.Of(course.Cell.Source);
        return cell;
    }

    private static ServedCell Unchanged(SourceCell cell) =>
        new() { Id = cell.Id, IsCode = cell.Cell.IsCode, Tags = cell.Cell.Tags, Course = cell.Cell.Source, Source = cell.Cell.Source, CameFrom = CourseMark.Of(cell.Cell.Source), Beside = CellBeside.Read(cell.Json) };

    private static IEnumerable<SourceCell> CellsOf(Notebook notebook)
    {
        var json = notebook.Json["cells"]!.AsArray().Select(cell => cell!.AsObject()).ToList();
        var ids = new CellIds(json);
        return json.Zip(notebook.Cells, (node, cell) => new SourceCell(ids.Of(node, cell.Source), cell with { Source = cell.Source.ReplaceLineEndings("\n") }, node));
    }

    private sealed record SourceCell(string Id, NotebookCell Cell, JsonObject Json);
}
