using System.Text.RegularExpressions;

namespace NotebookRunner;

/// <summary>The cells that each chapter begins with: they build and load the library.</summary>
internal static partial class SetUpCells
{
    /// <summary>Those of a chapter: a cell further down that loads something needs what is between them.</summary>
    public static IEnumerable<ServedCell> Of(IEnumerable<ServedCell> cells) => cells.Where(cell => cell is { IsCode: true, IsOwn: false }).TakeWhile(cell => Loads().IsMatch(cell.Course!));

    [GeneratedRegex("""^\s*#(load|r)\s+"[^"]*"\s*$""", RegexOptions.Multiline)]
    private static partial Regex Loads();
}
