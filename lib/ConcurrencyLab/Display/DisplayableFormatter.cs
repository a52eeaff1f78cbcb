namespace ConcurrencyLab;

internal sealed class DisplayableFormatter(string mimeType, Func<Displayable, string> render)
{
    public string MimeType { get; } = mimeType;

    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not Displayable result)
            return false;
        writer.Write(render(result));
        return true;
    }
}
