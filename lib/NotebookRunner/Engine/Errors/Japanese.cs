using System.Globalization;

namespace NotebookRunner;

internal static class Japanese
{
    /// <summary>The language of the compiler's messages.</summary>
    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("ja");
}
