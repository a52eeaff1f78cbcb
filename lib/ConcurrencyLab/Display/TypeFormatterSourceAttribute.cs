namespace ConcurrencyLab;

// .NET Interactive finds formatters by the *names* used here and in the two classes beside this one,
// so the library is shown well in the kernel without referring to any of its packages.
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[] PreferredMimeTypes { get; set; } = [Mime.Html, Mime.PlainText];
}
