using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ConcurrencyLab;

/// <summary>Finds the place in the learner's cell in the stack trace of an exception.</summary>
internal static partial class LearnerTrace
{
    /// <summary>"セルの 5 行目（CountVisit）で" or, where the script carries no line numbers, "CountVisit の中で"; empty if nowhere.</summary>
    public static string Where(Exception exception)
    {
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: true).GetFrames())
        {
            if (frame.GetMethod() is not { } method || !(OwnCode.IsOfCell(method.DeclaringType) || MethodCopies.IsCopy(method)))
                continue;
            var name = Names().Match($"{method.DeclaringType?.Name}.{method.Name}");
            var member = name.Success ? name.Groups[1].Value : method.Name.Split('.')[^1];
            var inMember = member.Length == 0 || member.Contains("Initialize", StringComparison.Ordinal) ? "" : member;
            return frame.GetFileLineNumber() is > 0 and var line
                ? $"セルの {line} 行目{(inMember.Length == 0 ? "" : $"（{inMember}）")}で"
                : inMember.Length == 0 ? "セルの中で" : $"{inMember} の中で";
        }

        return "";
    }

    // A local function or a lambda is compiled as <Method>g__Name|0_0 or <Method>b__0, an async method as type <Method>d__0.
    [GeneratedRegex(@"<([^<>]+)>|g__([^|]+)\|")]
    private static partial Regex Names();
}
