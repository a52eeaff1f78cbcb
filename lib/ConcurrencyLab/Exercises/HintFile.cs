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

    /// <param name="yaml">The file's text.</param>
    /// <param name="name">What an error calls the file.</param>
    /// <exception cref="FormatException">A line is no section and no hint, or comes twice.</exception>
    public static HintFile Read(string yaml, string name)
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
            bool isNew;
            if (line[0] != ' ' && line[^1] == ':')
                isNew = file._texts.TryAdd(line[..^1], section = []);
            else if (section is not null && line.StartsWith(Indent, StringComparison.Ordinal) && line[Indent.Length] != ' ' && colon > 0)
                isNew = section.TryAdd(line[Indent.Length..colon], line[(colon + Colon.Length)..]);
            else
                throw new FormatException($"{name} の {number} 行めが読めません。「3-1:」か「  id: 文」の形で書いてください（コロンは半角です）。");
            if (!isNew)
                throw new FormatException($"{name} の {number} 行めは、前にもあります。どちらかを消すか、id を変えてください。");
        }

        return file;
    }

    public string? Find(string section, string id) => _texts.GetValueOrDefault(section)?.GetValueOrDefault(id);
}
