namespace NotebookRunner;

/// <summary>Writes a file so that another process sees the old one or the new one, never a part.</summary>
internal static class AtomicFile
{
    public static void Write(string path, string text) => Replace(path, temporary => File.WriteAllText(temporary, text));

    public static void Write(string path, byte[] content) => Replace(path, temporary => File.WriteAllBytes(temporary, content));

    public static void Copy(string from, string to) => Replace(to, temporary => File.Copy(from, temporary));

    private static void Replace(string path, Action<string> write)
    {
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        // Not the file's own name with an addition: that can be too long where the name itself is not.
        var temporary = Path.Combine(folder, $"{Guid.NewGuid():N}.tmp");
        try
        {
            write(temporary);
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
