using System.Text.RegularExpressions;

namespace Repository.Tests;

/// <summary>One instruction of the Dockerfile, its continued lines joined.</summary>
internal sealed record Instruction(string Name, string Arguments)
{
    /// <summary>The names and values that an ENV or ARG sets.</summary>
    public IEnumerable<(string Name, string Value)> Variables =>
        Regex.Matches(Arguments, @"(\w+)=(\S+)").Select(m => (m.Groups[1].Value, m.Groups[2].Value));
}

/// <summary>What stands between one FROM and the next.</summary>
internal sealed record Stage(string Name, string From, IReadOnlyList<Instruction> Instructions)
{
    public IEnumerable<string> All(string instruction) => Instructions.Where(i => i.Name == instruction).Select(i => i.Arguments);
}

/// <summary>The repository's Dockerfile, read as far as the tests need it.</summary>
internal static class Dockerfile
{
    public static IReadOnlyList<Stage> Stages { get; } = Read(Repo.TextOf("Dockerfile"));

    public static IReadOnlyList<Instruction> Instructions { get; } = [.. Stages.SelectMany(stage => stage.Instructions)];

    public static Stage Stage(string name) => Stages.Single(stage => stage.Name == name);

    /// <summary>A stage after those that it is made from, the first of them first.</summary>
    public static IEnumerable<Stage> Lineage(Stage stage) =>
        Stages.FirstOrDefault(other => other.Name == stage.From) is { } parent ? [.. Lineage(parent), stage] : [stage];

    private static List<Stage> Read(string text)
    {
        var lines = text.Split('\n').Where(line => !line.TrimStart().StartsWith('#'));
        var instructions = string.Join('\n', lines).Replace("\\\n", " ").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(' ', 2))
            .Select(parts => new Instruction(parts[0].ToUpperInvariant(), parts[1].Trim()));

        var stages = new List<Stage>();
        foreach (var instruction in instructions)
        {
            if (instruction.Name == "FROM")
                stages.Add(new(instruction.Arguments.Split(" AS ")[1], instruction.Arguments.Split(' ')[0], new List<Instruction>()));
            else
                ((List<Instruction>)stages[^1].Instructions).Add(instruction);
        }

        return stages;
    }
}
