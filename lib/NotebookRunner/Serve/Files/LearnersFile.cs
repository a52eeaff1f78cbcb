namespace NotebookRunner;

/// <summary>
/// The file in which a learner's chapter is kept, beside the course's and never in it. Another program may change it at the same
/// time: what that one wrote is taken over cell by cell, and where both have changed a cell, its version is kept in a file beside this.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="course">The notebook of the course.</param>
/// <param name="seal">Tells the outputs that were made here.</param>
internal sealed class LearnersFile(string path, Notebook course, OutputSeal seal)
{
    private readonly Lock _gate = new();
    private readonly LearnersNotebookText _text = new(course, seal);
    private Dictionary<string, string> _saved = [];
    private string? _known;

    private string Name => Path.GetFileName(path);

    /// <summary>Reads the learner's cells; where there are none, or they are no notebook, the course's.</summary>
    /// <param name="sentence">What the learner should know about it; mostly nothing.</param>
    /// <exception cref="IOException">The file cannot be read now.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public IReadOnlyList<ServedCell> Read(out string sentence)
    {
        sentence = "";
        lock (_gate)
        {
            IReadOnlyList<ServedCell> cells;
            try
            {
                _known = File.Exists(path) ? NotebookReader.TextOf(path) : null;
                cells = Merge(_known);
            }
            catch (UnreadableNotebookException)
            {
                var kept = Beside("broken");
                File.Move(path, kept);
                sentence = $"保存されていたノートブックを読めませんでした。そのファイルは {Path.GetFileName(kept)} に残し、教材のノートブックから始めます。";
                cells = Merge(null);
            }

            _saved = TextsOf(cells);
            return cells;
        }
    }

    /// <summary>Writes the chapter, as a whole or not at all. Returns what the learner should know.</summary>
    public SaveResult Save(ServedChapter chapter)
    {
        lock (_gate)
        {
            try
            {
                var sentence = TakeOver(chapter);
                // The chapter goes on meanwhile: outputs can be long, and a disk slow.
                var cells = chapter.Read(cells => cells.Select(cell => cell.AsItIs()).ToList());
                var text = _text.Of(cells, chapter.CourseCells);
                AtomicFile.Write(path, text);
                (_known, _saved) = (text, TextsOf(cells));
                return new SaveResult(true, sentence);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return new SaveResult(false, $"{Name} に保存できません（{e.Message}）。書いた内容は、このページとサーバーに残っています。ディスクの空きと権限を確かめてください。保存できるようになると、自動で保存します。");
            }
        }
    }

    private string TakeOver(ServedChapter chapter)
    {
        if (!File.Exists(path))
            return "";
        try
        {
            if (NotebookReader.TextOf(path) is var now && now == _known || !ExternalChanges.Apply(Merge(now), chapter, _saved))
                return "";
        }
        catch (UnreadableNotebookException)
        {
            // Kept as it is, below.
        }

        var kept = Beside("other");
        File.Copy(path, kept);
        return $"{Name} が、ほかのプログラムでも書き換えられていました。このページの内容を保存し、そのファイルは {Path.GetFileName(kept)} に残しました。";
    }

    private IReadOnlyList<ServedCell> Merge(string? text)
    {
        try
        {
            return NotebookMerge.Of(course, text is null ? null : NotebookReader.Parse(path, text), seal);
        }
        // A text that is half of a character is JSON, but no string.
        catch (InvalidOperationException e)
        {
            throw new UnreadableNotebookException(e.Message);
        }
    }

    private static Dictionary<string, string> TextsOf(IEnumerable<ServedCell> cells) => cells.ToDictionary(cell => cell.Id, cell => cell.Source);

    private string Beside(string kind) => Enumerable.Range(1, int.MaxValue)
        .Select(number => Path.ChangeExtension(path, $".{kind}-{number}.ipynb"))
        .First(free => !File.Exists(free));
}

/// <summary>Whether a chapter is on the disk, and what the learner should know about it.</summary>
internal sealed record SaveResult(bool Ok, string Sentence);
