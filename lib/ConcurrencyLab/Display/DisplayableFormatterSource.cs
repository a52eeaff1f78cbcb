namespace ConcurrencyLab;

internal sealed class DisplayableFormatterSource
{
    public DisplayableFormatterSource()
    {
    }

    // An instance member, because the kernel asks an instance for it.
#pragma warning disable CA1822
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new DisplayableFormatter(Mime.Html, result => result.ToHtml()),
        new DisplayableFormatter(Mime.PlainText, result => result.ToPlainText()),
    ];
#pragma warning restore CA1822
}
