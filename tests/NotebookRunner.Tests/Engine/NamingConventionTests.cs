using Microsoft.DotNet.Interactive.Formatting;

namespace NotebookRunner.Tests;

/// <summary>A library is shown well without referring to the kernel: by the names of its attribute and formatters.</summary>
public sealed class NamingConventionTests
{
    [Fact]
    public void A_type_derived_from_a_marked_one_is_shown_in_both_of_its_forms()
    {
        var data = FormattedValue.CreateManyFromObject(new Derived()).Select(value => KeyValuePair.Create(value.MimeType, value.Value));

        Assert.Equal([KeyValuePair.Create("text/html", "<b>図</b>"), KeyValuePair.Create("text/plain", "図")], data);
    }

    [AttributeUsage(AttributeTargets.Class)]
    private sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
    {
        public Type FormatterSourceType { get; } = formatterSourceType;

        public string[] PreferredMimeTypes { get; set; } = ["text/html", "text/plain"];
    }

    [TypeFormatterSource(typeof(Source))]
    private abstract class Marked;

    private sealed class Derived : Marked;

    private sealed class Source
    {
#pragma warning disable CA1822 // The convention asks an instance.
        public IEnumerable<object> CreateTypeFormatters() => [new Formatter("text/html", "<b>図</b>"), new Formatter("text/plain", "図")];
#pragma warning restore CA1822
    }

    private sealed class Formatter(string mimeType, string text)
    {
        public string MimeType { get; } = mimeType;

        public bool Format(object instance, TextWriter writer)
        {
            writer.Write(instance is Marked ? text : "");
            return instance is Marked;
        }
    }
}
