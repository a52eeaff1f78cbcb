namespace ConcurrencyLab;

internal static class Mime
{
    public const string Html = "text/html";
    public const string PlainText = "text/plain";
}
