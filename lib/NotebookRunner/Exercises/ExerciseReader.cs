using System.Text.RegularExpressions;

namespace NotebookRunner;

/// <summary>Finds the exercises of a notebook by their tags, and what is wrong with their form.</summary>
internal sealed partial class ExerciseReader(Notebook notebook)
{
    private readonly List<Problem> _problems = [];

    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>The numbers that the tags name, whether the exercise is complete or not.</summary>
    public IEnumerable<string> Ids =>
        notebook.Cells.SelectMany(cell => cell.Tags).Select(ExerciseTag.Parse).OfType<ExerciseTag>().Select(tag => tag.Id).Distinct();

    public IReadOnlyList<ExerciseCells> Read()
    {
        if (NotebookText.Of(NormalForm.Of(notebook)) != File.ReadAllText(notebook.Path))
            Report(null, "保存用の形にそろっていません（format で直せます）。");
        return [.. TaggedCells().GroupBy(cell => cell.Tag.Id).Select(Exercise).OfType<ExerciseCells>()];
    }

    private List<TaggedCell> TaggedCells()
    {
        var found = new List<TaggedCell>();
        foreach (var (index, cell) in notebook.Cells.Index())
        {
            foreach (var tag in cell.Tags)
            {
                if (ExerciseTag.Parse(tag) is { } known)
                    found.Add(new TaggedCell(known, index, cell));
                else
                    Report(ExerciseTag.NumberIn(tag), $"{index + 1} 番めのセルのタグ「{tag}」は使えません。exercise・check・hint・solution のどれかに「:3-1」の形で番号を付けてください。");
            }
        }

        return found;
    }

    private ExerciseCells? Exercise(IGrouping<string, TaggedCell> cells)
    {
        var id = cells.Key;
        if (ChapterNumber().Match(notebook.Name) is { Success: true } match && int.Parse(match.Value) != cells.First().Tag.Chapter)
            Report(id, "番号が、このノートブックの章と合いません。");
        if (!IsComplete(id, cells))
            return null;

        var ordered = cells.OrderBy(cell => cell.Tag.Part).ToList();
        if (!InOrder(id, ordered))
            return null;
        if (Hints.ProblemIn(ordered[(int)ExercisePart.Hint].Cell.Source) is { } hints)
            Report(id, hints);
        if (ModelAnswer.In(ordered[(int)ExercisePart.Solution].Cell.Source) is { } solution)
            return new ExerciseCells(id, ordered[(int)ExercisePart.Exercise].Cell, ordered[(int)ExercisePart.Check].Cell, solution);
        Report(id, "solution のセルには、<details> の中に ```csharp のコードブロックをちょうど 1 つ書いてください（前後に空行が要ります）。");
        return null;
    }

    private bool IsComplete(string id, IEnumerable<TaggedCell> cells)
    {
        var complete = true;
        foreach (var tag in Enum.GetValues<ExercisePart>().Select(part => new ExerciseTag(part, id)))
        {
            var count = cells.Count(cell => cell.Tag == tag);
            if (count != 1)
                Report(id, count == 0 ? $"タグ {tag} のセルがありません。セルを足すか、セルにこのタグを付けてください。" : $"タグ {tag} のセルが {count} 個あります。1 個にしてください。");
            complete &= count == 1;
        }

        return complete;
    }

    private bool InOrder(string id, List<TaggedCell> cells)
    {
        var first = cells[0].Index;
        var follow = cells.Index().All(cell => cell.Item.Index == first + cell.Index);
        if (!follow)
            Report(id, "exercise・check・hint・solution のセルを、この順に続けて置いてください。");
        var kinds = cells.All(cell => cell.Cell.IsCode == cell.Tag.Part is ExercisePart.Exercise or ExercisePart.Check);
        if (!kinds)
            Report(id, "exercise と check はコード、hint と solution は Markdown のセルにしてください。");
        if (first == 0 || !notebook.Cells[first - 1].Source.StartsWith($"### 演習 {id} ", StringComparison.Ordinal))
            Report(id, $"exercise の前のセルを、見出し「### 演習 {id} …」で始まる問題文にしてください。");
        return follow && kinds;
    }

    private void Report(string? exercise, string text) => _problems.Add(new Problem(Path.GetFileName(notebook.Path), exercise, text));

    [GeneratedRegex("^[0-9]{1,9}(?=-)")]
    private static partial Regex ChapterNumber();

    private sealed record TaggedCell(ExerciseTag Tag, int Index, NotebookCell Cell);
}
