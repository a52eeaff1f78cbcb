using System.Text.RegularExpressions;

namespace NotebookRunner;

/// <summary>The cells that each chapter begins with: they build and load the library.</summary>
internal static partial class SetUpCells
{
    public static bool Has(string source) => Loads().IsMatch(source);

    [GeneratedRegex("""^\s*#(load|r)\s+"[^"]*"\s*$""", RegexOptions.Multiline)]
    private static partial Regex Loads();
}
