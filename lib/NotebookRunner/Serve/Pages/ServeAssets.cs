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

    /// <summary>Has a browser load the modules of a page at once: they import each other, and it would find them one after another.</summary>
    public static string Preload { get; } = string.Join('\n', Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.EndsWith(".js", StringComparison.Ordinal) && name is not ("site.js" or "index.js" or "kernels.js"))
        .Select(name => $"<link rel=\"modulepreload\" href=\"/assets/{name}\">"));

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
