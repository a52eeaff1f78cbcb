using System.Reflection;
using System.Text;

namespace ConcurrencyLab;

/// <summary>Texts that are built into an assembly.</summary>
internal static class EmbeddedText
{
    /// <summary>One of the library's own, by the name of its file.</summary>
    public static string Read(string file) => Read(typeof(EmbeddedText).Assembly, "ConcurrencyLab." + file);

    public static string Read(Assembly assembly, string resource)
    {
        using var source = assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(source, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
