using System.Reflection;

namespace NotebookRunner;

/// <summary>The files of the site that are the same in every run.</summary>
internal static class SiteAsset
{
    public static string Text(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
