using System.Text.Json.Nodes;

namespace NotebookRunner;

/// <summary>A chapter that somebody works on: its cells as they are now, and what happens to them as events for its pages.</summary>
/// <param name="course">The notebook of the course.</param>
/// <param name="cells">Its cells, as the learner left them.</param>
/// <param name="render">An output as a page shows it.</param>
internal sealed class ServedChapter(Notebook course, IEnumerable<ServedCell> cells, Func<CellOutput, string> render)
{
    private const string Overtaken = "このセルは、別のタブかプログラムで書き換えられています。どちらの内容を残すか選んでください。";

    private readonly Lock _gate = new();
    private readonly List<ServedCell> _cells = [.. cells];

    public string Name => course.Name;

    public Notebook Course => course;

    /// <summary>The ids of the course's cells.</summary>
    public IEnumerable<string> CourseCells => course.Json["cells"]!.AsArray().Select(cell => cell!["id"]).OfType<JsonValue>().Select(id => id.GetValue<string>());

    public EventLog Events { get; } = new();

    /// <summary>Reads the cells while nothing changes them.</summary>
    public T Read<T>(Func<IReadOnlyList<ServedCell>, T> read)
    {
        lock (_gate)
            return read(_cells);
    }

    public ServedCell Cell(string id) => Read(cells => cells.FirstOrDefault(cell => cell.Id == id)
        ?? throw new ServeProblem(404, "このセルは、もうありません。ページを読み込み直してください。"));

    public bool Has(string id) => Read(cells => cells.Any(cell => cell.Id == id));

    /// <summary>The number of a code cell, as its pages count.</summary>
    public int NumberOf(string id) => Read(cells => 1 + cells.TakeWhile(cell => cell.Id != id).Count(cell => cell.IsCode));

    /// <summary>Whether a cell is still there, and this was its latest run.</summary>
    public bool HasRun(string id, int run) => Read(cells => cells.Any(cell => cell.Id == id && cell.Run == run));

    /// <summary>Changes a cell and tells the pages; does nothing where the cell was deleted meanwhile.</summary>
    public void Change(string id, Action<ServedCell, Teller> change)
    {
        lock (_gate)
        {
            if (_cells.Find(cell => cell.Id == id) is { } cell)
                change(cell, new Teller(this));
        }
    }

    /// <summary>Gives a cell another text.</summary>
    /// <param name="id">The cell.</param>
    /// <param name="source">Its text.</param>
    /// <param name="by">Who has written it, so that a page knows its own writing.</param>
    /// <param name="seen">The version that the writer has seen; null where it does not matter.</param>
    /// <returns>The version of the text.</returns>
    /// <exception cref="ServeProblem">Somebody else has written meanwhile.</exception>
    public long Edit(string id, string source, string by, long? seen = null)
    {
        lock (_gate)
        {
            var cell = Cell(id);
            if (cell.Source == source)
                return cell.Version;
            if (seen is { } version && version != cell.Version)
                throw new ServeProblem(409, Overtaken, new { source = cell.Source, version = cell.Version });
            (cell.Source, cell.Version) = (source, cell.Version + 1);
            new Teller(this).About(cell, "edited", ("source", source), ("version", cell.Version), ("by", by));
            MarkStaleAfter(id);
            return cell.Version;
        }
    }

    /// <summary>Gives a cell what another program has written, if it still has the text that program began with.</summary>
    public bool TakeOver(string id, string? before, string source)
    {
        lock (_gate)
        {
            if (Cell(id).Source != before)
                return false;
            Edit(id, source, by: "file");
            return true;
        }
    }

    /// <summary>Removes a cell that another program has removed, if it still has the text that program saw.</summary>
    public void TakeAway(string id, string before)
    {
        lock (_gate)
        {
            if (_cells.Exists(cell => cell.Id == id && cell.Source == before))
                Delete(id);
        }
    }

    /// <summary>Puts a cell after another, or first.</summary>
    public void Insert(string? after, ServedCell cell)
    {
        lock (_gate)
        {
            _cells.Insert(after is null ? 0 : _cells.IndexOf(Cell(after)) + 1, cell);
            Tell("inserted", new JsonObject { ["after"] = after, ["cell"] = CellJson.Of(cell) });
        }
    }

    public void Delete(string id)
    {
        lock (_gate)
        {
            MarkStaleAfter(id);
            _cells.Remove(Cell(id));
            Tell("deleted", new JsonObject { ["cell"] = id });
        }
    }

    /// <summary>Notes what a cell does while it runs.</summary>
    public void Record(string id, CellEvent happened) => Change(id, (cell, tell) =>
    {
        switch (happened)
        {
            case CellEvent.Printed(_, var stream, var text):
                cell.Outputs.Append(stream, text);
                Events.AddText(id, stream, text);
                break;
            case CellEvent.Displayed(_, var data):
                Show(cell, tell, new CellOutput.Display(data));
                break;
            case CellEvent.Returned(_, var data):
                Show(cell, tell, new CellOutput.Result(data));
                break;
            case CellEvent.Failed(_, var error):
                cell.State = ServedState.Failed;
                Show(cell, tell, new CellOutput.Error(error));
                break;
        }
    });

    public void Tell(string type, JsonObject content) => Events.Add(type, content);

    /// <summary>The kernel is gone, and with it all that its cells have made.</summary>
    public void ForgetRuns()
    {
        lock (_gate)
        {
            var ran = _cells.Where(cell => cell.Run is not null).ToList();
            foreach (var cell in ran)
                (cell.Run, cell.Ran, cell.IsStale) = (null, null, true);
            if (ran.Count > 0)
                TellStale(ran, gone: true);
        }
    }

    /// <summary>Marks what ran after a cell that is changed now: it may not be true any more.</summary>
    private void MarkStaleAfter(string id)
    {
        lock (_gate)
        {
            var stale = _cells.SkipWhile(cell => cell.Id != id).Where(cell => cell.Run is not null && !cell.IsStale).ToList();
            foreach (var cell in stale)
                cell.IsStale = true;
            if (stale.Count > 0)
                TellStale(stale, gone: false);
        }
    }

    private void TellStale(IEnumerable<ServedCell> cells, bool gone) =>
        Tell("stale", new JsonObject { ["cells"] = new JsonArray([.. cells.Select(cell => (JsonNode)cell.Id)]), ["gone"] = gone });

    private void Show(ServedCell cell, Teller tell, CellOutput output)
    {
        cell.Outputs.Add(output);
        tell.About(cell, "output", ("html", render(output)));
    }
}
