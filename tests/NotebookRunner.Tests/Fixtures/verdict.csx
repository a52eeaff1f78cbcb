// Verdicts as the library shows them, without the library.
using System.IO;

[AttributeUsage(AttributeTargets.Class)]
public sealed class TypeFormatterSourceAttribute : Attribute
{
    public TypeFormatterSourceAttribute(Type source) => FormatterSourceType = source;
    public Type FormatterSourceType { get; }
    public string[] PreferredMimeTypes { get; set; } = { "text/html" };
}

public sealed class VerdictFormatterSource
{
    public IEnumerable<object> CreateTypeFormatters() => new object[] { new VerdictFormatter() };
}

public sealed class VerdictFormatter
{
    public string MimeType => "text/html";
    public bool Format(object instance, TextWriter writer)
    {
        writer.Write(((Verdict)instance).Html);
        return true;
    }
}

[TypeFormatterSource(typeof(VerdictFormatterSource))]
public sealed record Verdict(string Exercise, string Kind, string Hint = "")
{
    public string Marks { get; init; } = "";
    public string Html => $"<div class=\"concurrencylab-verdict\" data-exercise=\"{Exercise}\" data-verdict=\"{Kind}\" data-hint=\"{Hint}\"{Marks} style=\"\">判定</div>";
}

Verdict Judge(string exercise, int? answer) => answer switch
{
    null => new(exercise, "not-attempted"),
    42 => new(exercise, "passed"),
    420 => new(exercise, "passed") { Marks = " data-uncontrolled data-uncopied=\"F&lt;T&gt;: async メソッドです\"" },
    41 or 43 => new(exercise, "failed", "off-by-one"),
    < 0 => new(exercise, "failed", "sign"),
    1_000 => new(exercise, "timed-out", "endless-loop") { Marks = " data-may-still-run" },
    2_000 => new(exercise, "timed-out", "deadlock"),
    _ => new(exercise, "failed", "wrong-number"),
};
