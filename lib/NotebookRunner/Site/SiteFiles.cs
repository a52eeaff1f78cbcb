namespace NotebookRunner;

/// <summary>Writes the files of a site. What cannot be written is remembered, and does not keep the rest from it.</summary>
internal sealed class SiteFiles(string folder)
{
    private readonly List<string> _problems = [];

    /// <summary>One line for each file that could not be written.</summary>
    public IReadOnlyList<string> Problems => _problems;

    public string PathOf(string name) => Path.Combine(folder, name);

    /// <returns>Whether the file is there now.</returns>
    public bool Write(string name, string text) => Try(name, path => AtomicFile.Write(path, text));

    /// <returns>Whether the file is there now.</returns>
    public bool Write(string name, byte[] content) => Try(name, path => AtomicFile.Write(path, content));

    /// <returns>Whether the copy is there now.</returns>
    public bool Copy(string source, string name) => Try(name, path => AtomicFile.Copy(source, path));

    private bool Try(string name, Action<string> write)
    {
        try
        {
            write(PathOf(name));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _problems.Add($"{PathOf(name)}: {e.Message}");
            return false;
        }
    }
}
