using Microsoft.DotNet.Interactive.Formatting;

namespace NotebookRunner;

/// <summary>A value as the kernel shows it: one text for each MIME type.</summary>
internal static class MimeBundle
{
    public const string Html = "text/html";
    public const string PlainText = "text/plain";

    public static IReadOnlyDictionary<string, string> Of(object? value) =>
        Formatter.GetPreferredMimeTypesFor(value?.GetType()).Distinct()
            .ToDictionary(mimeType => mimeType, mimeType => value.ToDisplayString(mimeType), StringComparer.Ordinal);
}
