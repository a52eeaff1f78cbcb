namespace NotebookRunner;

/// <summary>The forms in which the kernel shows a value.</summary>
internal static class MimeType
{
    public const string Html = "text/html";
    public const string PlainText = "text/plain";
}
