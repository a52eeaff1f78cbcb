namespace ConcurrencyLab;

/// <summary>
/// A hints.yml: sections, each with ids and their texts. Only this much of YAML is read: to load a parser takes longer than a
/// verdict should, and a test compares with one.
/// </summary>
internal sealed class HintFile
{
    private const string Indent = "  ";
    private const string Colon = ": ";

    // By section, then by id. Keys of one type that the runtime brings compiled: pairs would be compiled with the first verdict.
    private readonly Dictionary<string, Dictionary<string, string>> _texts = [];

    private HintFile()
    {
    }

    public IEnumerable<(string Section, string Id, string Text)> All => _texts.SelectMany(section => section.Value.Select(hint => (section.Key, hint.Key, hint.Value)));

    public static HintFile Read(string yaml)
    {
        var file = new HintFile();
        Dictionary<string, string>? section = null;
        var number = 0;
        foreach (var line in yaml.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            var colon = line.IndexOf(Colon, StringComparison.Ordinal);
            if (line[0] != ' ' && line[^1] == ':')
                file._texts.Add(line[..^1], section = []);
            else if (section is not null && line.StartsWith(Indent, StringComparison.Ordinal) && line[Indent.Length] != ' ' && colon > 0)
                section.Add(line[Indent.Length..colon], line[(colon + Colon.Length)..]);
            else
                throw new FormatException($"hints.yml の {number} 行めが読めません。「3-1:」か「  id: 文」の形で書いてください。");
        }

        return file;
    }

    public string? Find(string section, string id) => _texts.GetValueOrDefault(section)?.GetValueOrDefault(id);
}
