namespace ConcurrencyLab;

/// <summary>Says where in the learner's code something is: the line of the cell, where it is known, or else the how manieth access it is.</summary>
internal static class CodePlace
{
    public static int? LineOf(AccessSite site) => SourceLines.Of(site.Method, site.Offset);

    /// <summary>The access and its place: 「3 行目の書き込み」.</summary>
    public static string Of(AccessSite site) => LineOf(site) is { } line ? $"{line} 行目の{Access(site)}" : $"{NameOf(site)} の {site.Ordinal} つめの{Access(site)}";

    private static string Access(AccessSite site) => site.Operation.Length > 0 ? $" {site.Operation}" : site.IsWrite ? "書き込み" : "読み取り";

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
