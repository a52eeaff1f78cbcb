using System.Text.RegularExpressions;

namespace ConcurrencyLab;

/// <summary>
/// A hints.yml: sections, each with ids and their texts. Only this much of YAML is read: to load a parser takes longer than a
/// verdict should, and a test compares with one.
/// </summary>
internal sealed partial class HintFile
{
    private readonly Dictionary<(string Section, string Id), string> _texts = [];

    private HintFile()
    {
    }

    public IEnumerable<(string Section, string Id, string Text)> All => _texts.Select(entry => (entry.Key.Section, entry.Key.Id, entry.Value));

    public static HintFile Read(string yaml)
    {
        var (file, section) = (new HintFile(), "");
        foreach (var (number, line) in yaml.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (Entry().Match(line) is { Success: true, Groups: var entry })
                file._texts.Add((section, entry["id"].Value), entry["text"].Value);
            else if (Section().Match(line) is { Success: true } heading)
                section = heading.Groups["name"].Value;
            else if (line.Length > 0 && line[0] != '#')
                throw new FormatException($"hints.yml の {number + 1} 行めが読めません。「3-1:」か「  id: 文」の形で書いてください。");
        }

        return file;
    }

    public string? Find(string section, string id) => _texts.GetValueOrDefault((section, id));

    [GeneratedRegex(@"^  (?<id>[a-z0-9-]+): (?<text>\S.*)$")]
    private static partial Regex Entry();

    [GeneratedRegex("^(?<name>[a-z0-9-]+):$")]
    private static partial Regex Section();
}
