using System.Text.RegularExpressions;

namespace ConcurrencyLab;

/// <summary>Leaves of the JIT's listing what the processor runs: instructions, and the labels that are jumped to.</summary>
internal static partial class MachineCodeText
{
    public static IReadOnlyList<CodeLine> Clean(string listing)
    {
        var lines = listing.Split('\n').Select(line => line.TrimEnd()).ToList();
        var names = lines.Where(IsInstruction).SelectMany(line => Label().Matches(line).Select(match => match.Value)).Distinct()
            .Select((label, index) => (label, Name: $"L{index + 1}")).ToDictionary(pair => pair.label, pair => pair.Name);
        var clean = new List<CodeLine>();
        var prefix = "";
        var isInLoop = false;
        foreach (var line in lines)
        {
            if (Label().Match(line) is { Success: true, Index: 0 } label && names.TryGetValue(label.Value, out var name))
            {
                clean.Add(new($"{name}:"));
                isInLoop = true;
            }

            if (!IsInstruction(line))
                continue;
            var code = prefix + Spaces().Replace(Label().Replace(line.Trim(), match => names[match.Value]), " ");
            // The JIT writes the prefix on a line of its own, while it belongs to the next instruction.
            prefix = code == "lock" ? "lock " : "";
            if (prefix.Length == 0)
                clean.Add(new(code, Comment(code, isInLoop)));
            isInLoop &= !code.StartsWith('j');
        }

        return clean;
    }

    // Padding between blocks is no instruction of the method.
    private static bool IsInstruction(string line) =>
        line.StartsWith("  ", StringComparison.Ordinal) && !line.TrimStart().StartsWith("align", StringComparison.Ordinal);

    // Of x64 only: other processors have other names, and get no words rather than wrong ones.
    private static string Comment(string code, bool isInLoop) => code switch
    {
        _ when code.StartsWith("lock ", StringComparison.Ordinal) => "lock 付き: 不可分",
        _ when code.StartsWith("inc dword ptr [", StringComparison.Ordinal) => "読む・足す・書くを 1 命令で（lock なし）",
        _ when FlagRead().IsMatch(code) => isInLoop ? "毎回メモリを読む" : "1 回だけメモリを読む",
        _ when code.StartsWith('j') => "ループの先頭に戻る",
        _ => "",
    };

    [GeneratedRegex(@"G_M\d+_IG\d+")]
    private static partial Regex Label();

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(movzx|cmp|test)\b.* byte ptr \[")]
    private static partial Regex FlagRead();
}
