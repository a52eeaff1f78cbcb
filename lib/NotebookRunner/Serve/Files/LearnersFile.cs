namespace NotebookRunner;

/// <summary>
/// The file in which a learner's chapter is kept, beside the course's and never in it. Another program may change it at the same
/// time: what that one wrote is taken over cell by cell, and where both have changed a cell, its version is kept in a file beside this.
/// </summary>
/// <param name="path">The file.</param>
internal sealed class LearnersFile(string path)
{
    private readonly Lock _gate = new();
    private Dictionary<string, string> _saved = [];
    private string? _known;

    private string Name => Path.GetFileName(path);

    /// <summary>Reads the learner's cells; where there are none, or they cannot be read, the course's.</summary>
    /// <param name="course">The notebook of the course.</param>
    /// <param name="sentence">What the learner should know about it; mostly nothing.</param>
    public IReadOnlyList<ServedCell> Read(Notebook course, out string sentence)
    {
        sentence = "";
        lock (_gate)
        {
            IReadOnlyList<ServedCell> cells;
            try
            {
                cells = NotebookMerge.Of(course, File.Exists(path) ? NotebookReader.Read(path) : null);
                _known = File.Exists(path) ? File.ReadAllText(path) : null;
            }
            catch (UnreadableNotebookException)
            {
                var kept = Beside("broken");
                File.Move(path, kept);
                sentence = $"保存されていたノートブックを読めませんでした。そのファイルは {Path.GetFileName(kept)} に残し、教材のノートブックから始めます。";
                cells = NotebookMerge.Of(course, null);
            }

            _saved = cells.ToDictionary(cell => cell.Id, cell => cell.Source);
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
                var (text, saved) = chapter.Read(cells => (LearnersNotebookText.Of(chapter), cells.ToDictionary(cell => cell.Id, cell => cell.Source)));
                AtomicFile.Write(path, text);
                (_known, _saved) = (text, saved);
                return new SaveResult(true, sentence);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return new SaveResult(false, $"{Name} に保存できません（{e.Message}）。書いた内容は、このページとサーバーに残っています。ディスクの空きと権限を確かめて、もう一度編集してください。");
            }
        }
    }

    private string TakeOver(ServedChapter chapter)
    {
        if (!File.Exists(path) || File.ReadAllText(path) is var now && now == _known)
            return "";
        try
        {
            if (!ExternalChanges.Apply(NotebookMerge.Of(chapter.Course, NotebookReader.Read(path)), chapter, _saved))
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

    private string Beside(string kind) => Enumerable.Range(1, int.MaxValue)
        .Select(number => Path.ChangeExtension(path, $".{kind}-{number}.ipynb"))
        .First(free => !File.Exists(free));
}

/// <summary>Whether a chapter is on the disk, and what the learner should know about it.</summary>
internal sealed record SaveResult(bool Ok, string Sentence);
