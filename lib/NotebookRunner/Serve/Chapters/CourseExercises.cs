using System.Text.RegularExpressions;

namespace NotebookRunner;

/// <summary>The exercises of the course in their order.</summary>
internal static partial class CourseExercises
{
    public static IReadOnlyList<CourseExercise> Of(IEnumerable<Notebook> notebooks) => [.. notebooks.SelectMany(notebook => notebook.Cells.Index()
        .Select(cell => (cell.Index, Tag: cell.Item.Tags.Select(ExerciseTag.Parse).FirstOrDefault(tag => tag?.Part == ExercisePart.Exercise)))
        .Where(cell => cell.Tag is not null)
        .Select(cell => new CourseExercise(cell.Tag!.Id, TitleOf(notebook, cell.Index), notebook.Name, Math.Max(0, cell.Index - 1))))];

    private static string TitleOf(Notebook notebook, int starter) =>
        starter > 0 && Heading().Match(notebook.Cells[starter - 1].Source) is { Success: true } match ? match.Groups["title"].Value.Trim() : "";

    [GeneratedRegex(@"^###\s+演習\s+[0-9]+-[0-9]+\s+(?<title>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}

/// <summary>An exercise as the menu names it.</summary>
/// <param name="Id">Its number, as <c>3-1</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Chapter">The name of its notebook.</param>
/// <param name="Heading">The index of the cell that states it.</param>
internal sealed record CourseExercise(string Id, string Title, string Chapter, int Heading);
