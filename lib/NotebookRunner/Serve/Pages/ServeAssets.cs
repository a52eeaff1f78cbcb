using System.Reflection;

namespace NotebookRunner;

/// <summary>The scripts and styles of the pages, which are part of the program.</summary>
internal static class ServeAssets
{
    private static readonly Dictionary<string, string> s_types = new(StringComparer.Ordinal)
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
    };

    public static (byte[] Content, string Type)? Find(string name)
    {
        if (!s_types.TryGetValue(Path.GetExtension(name), out var type) || Assembly.GetExecutingAssembly().GetManifestResourceStream(name) is not { } stream)
            return null;
        using (stream)
        {
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            return (content, type);
        }
    }
}
