using System.Text.RegularExpressions;

namespace NotebookRunner;

/// <summary>The hints that checks can give, from the hints.yml beside them.</summary>
internal sealed partial class KnownHints
{
    private readonly List<KnownHint> _hints = [];

    /// <param name="folder">The folder in which they are, or beneath; it need not exist.</param>
    public KnownHints(string folder)
    {
        string[] paths = Directory.Exists(folder) ? Directory.GetFiles(folder, "hints.yml", SearchOption.AllDirectories) : [];
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            var chapter = Chapter().Match(Path.GetFileName(Path.GetDirectoryName(path))!).Groups["number"].Value;
            var section = "";
            foreach (var line in File.ReadLines(path).Select(line => Line().Match(line)).Where(line => line.Success))
            {
                section = line.Groups["section"] is { Success: true, Value: var begun } ? begun : section;
                if (line.Groups["id"].Success)
                    _hints.Add(new KnownHint(chapter, section, line.Groups["id"].Value));
            }
        }
    }

    /// <summary>Mistakes that are kept for a hint that has no text for their exercise. None where no hints are known at all.</summary>
    public IEnumerable<Problem> Unknown(KeptAnswers answers) =>
        from mistake in answers.Mistakes
        let id = mistake.Answer.Expected.HintId
        where id is not null && _hints.Count > 0
        where !_hints.Exists(hint => hint.Id == id && hint.IsFor(mistake.Exercise))
        select new Problem(mistake.Answer.Name, mistake.Exercise, $"1 行めのヒント「{id}」の文がありません。id を直すか、章の hints.yml の「{mistake.Exercise}:」の下に「  {id}: 文」の行を足してください。");

    /// <summary>Hints that no kept mistake gets.</summary>
    public IEnumerable<KnownHint> Unproven(KeptAnswers answers)
    {
        var kept = answers.Mistakes.Select(mistake => (mistake.Exercise, Id: mistake.Answer.Expected.HintId)).ToList();
        return _hints.Where(hint => !kept.Exists(mistake => mistake.Id == hint.Id && hint.IsFor(mistake.Exercise)));
    }

    [GeneratedRegex("^Chapter(?<number>[0-9]{2})$")]
    private static partial Regex Chapter();

    [GeneratedRegex("^(?:(?<section>[a-z0-9-]+):$|  (?<id>[a-z0-9-]+): )")]
    private static partial Regex Line();
}
