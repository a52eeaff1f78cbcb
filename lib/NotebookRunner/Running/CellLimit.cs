using System.Text.RegularExpressions;

namespace NotebookRunner;

/// <summary>How long a cell may take.</summary>
internal sealed partial record CellLimit(TimeSpan Time, bool IsForBuild)
{
    // Longer than lib/setup.csx waits for another notebook's build and then for its own, so that its sentence is what is read.
    private static readonly TimeSpan s_build = TimeSpan.FromMinutes(25);

    /// <summary>The set-up cell builds the library where it is out of date: that is not the cell's own time.</summary>
    public static CellLimit Of(NotebookCell cell, TimeSpan cellTimeout) => LoadsSetUp().IsMatch(cell.Source)
        ? new CellLimit(cellTimeout > s_build ? cellTimeout : s_build, IsForBuild: true)
        : new CellLimit(cellTimeout, IsForBuild: false);

    [GeneratedRegex("""^\s*#load\s+"([^"]*[/\\])?setup\.csx"\s*$""", RegexOptions.Multiline)]
    private static partial Regex LoadsSetUp();
}
