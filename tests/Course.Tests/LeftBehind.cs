namespace Course.Tests;

/// <summary>What outlives a run of the runner. Known on Linux only.</summary>
internal static class LeftBehind
{
    /// <summary>
    /// The command lines of the processes that have this folder for temporary files. Children inherit it, and it is one run's alone:
    /// it tells them from those of the others.
    /// </summary>
    public static IEnumerable<string> In(string temporaryFolder)
    {
        foreach (var process in Directory.GetDirectories("/proc").Where(folder => char.IsDigit(Path.GetFileName(folder)[0])))
        {
            var line = "";
            try
            {
                if (File.ReadAllText(Path.Combine(process, "environ")).Split('\0').Contains("TMPDIR=" + temporaryFolder))
                    line = File.ReadAllText(Path.Combine(process, "cmdline")).Replace('\0', ' ');
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It has just ended, or is another user's.
            }

            if (line.Length > 0)
                yield return line;
        }
    }
}
