namespace ConcurrencyLab;

/// <summary>Says where in the learner's code something is: the line of the cell, where it is known, or else the how manieth access it is.</summary>
internal static class CodePlace
{
    public static string Of(AccessSite site) => SourceLines.Of(site.Method, site.Offset) is { } line
        ? $" {line} 行目"
        : $"、{NameOf(site)} の {site.Ordinal} つめの{(site.Operation.Length > 0 ? site.Operation : site.IsWrite ? "書き込み" : "読み取り")}";

    public static bool HasLine(AccessSite site) => SourceLines.Of(site.Method, site.Offset) is not null;

    // A local function and a lambda have names of the compiler's.
    private static string NameOf(AccessSite site)
    {
        var name = site.Method.Name;
        var local = name.IndexOf("g__", StringComparison.Ordinal);
        if (local >= 0)
            return name[(local + 3)..name.IndexOf('|', StringComparison.Ordinal)];
        return name.StartsWith('<') ? "ラムダ式" : name;
    }
}
