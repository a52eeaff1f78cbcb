using System.Text.RegularExpressions;

namespace ConcurrencyLab;

/// <summary>A method on a stack, as the tools of .NET write it: Assembly!Namespace.Type.Method(arguments).</summary>
internal sealed partial record StackFrameText(string Text)
{
    /// <summary>Type and method, as a programmer wrote them; an async method's state machine by the method's name.</summary>
    public string Name
    {
        get
        {
            var method = Arguments().Replace(Text[(Text.IndexOf('!', StringComparison.Ordinal) + 1)..], "");
            if (AsyncMethod().Match(method) is { Success: true } machine)
                method = $"{machine.Groups["type"].Value}.{machine.Groups["method"].Value}";
            var parts = method.Split('.');
            return parts.Length < 2 ? method : $"{parts[^2]}.{parts[^1]}";
        }
    }

    /// <summary>Whether it is a method of a namespace.</summary>
    public bool IsOf(string code) => Text[(Text.IndexOf('!', StringComparison.Ordinal) + 1)..].StartsWith(code, StringComparison.Ordinal);

    [GeneratedRegex(@"\(.*\)$|`\d+|\[[^\]]*\]")]
    private static partial Regex Arguments();

    [GeneratedRegex(@"^(?<type>[\w.]+)\+<(?<method>\w+)>d__\d+.*\.MoveNext$")]
    private static partial Regex AsyncMethod();
}

/// <summary>The text that dotnet-stack writes: a block for each thread, the innermost frame first.</summary>
internal static partial class StackText
{
    public static IReadOnlyList<(string Id, IReadOnlyList<StackFrameText> Frames)> Read(string report) =>
    [
        .. from block in Block().Matches(report.ReplaceLineEndings("\n"))
           select (
               block.Groups["id"].Value.ToLowerInvariant(),
               (IReadOnlyList<StackFrameText>)[.. block.Groups["frame"].Captures.Select(frame => frame.Value.Trim()).Where(frame => frame.Contains('!', StringComparison.Ordinal)).Select(frame => new StackFrameText(frame))]),
    ];

    [GeneratedRegex(@"^Thread \((?<id>0x[0-9A-Fa-f]+)\):\n(?:[ \t]+(?<frame>.+)\n?)*", RegexOptions.Multiline)]
    private static partial Regex Block();
}
