using System.Text.Json.Serialization;

namespace NotebookRunner;

/// <summary>What happens while a cell runs, in the order in which it happens. The same records travel between the processes.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(Started), "started")]
[JsonDerivedType(typeof(Printed), "printed")]
[JsonDerivedType(typeof(Displayed), "displayed")]
[JsonDerivedType(typeof(Returned), "returned")]
[JsonDerivedType(typeof(Failed), "failed")]
[JsonDerivedType(typeof(LinesLost), "lost")]
[JsonDerivedType(typeof(Finished), "finished")]
[JsonDerivedType(typeof(Answered), "answered")]
internal abstract record CellEvent
{
    private CellEvent(int cell) => Cell = cell;

    /// <summary>The cell's number, from 1, counting code cells.</summary>
    public int Cell { get; }

    /// <summary>The compiler is ready and the cell's own time begins.</summary>
    public sealed record Started(int Cell) : CellEvent(Cell);

    public sealed record Printed(int Cell, string Stream, string Text) : CellEvent(Cell);

    public sealed record Displayed(int Cell, IReadOnlyDictionary<string, string> Data) : CellEvent(Cell);

    public sealed record Returned(int Cell, IReadOnlyDictionary<string, string> Data) : CellEvent(Cell);

    public sealed record Failed(int Cell, CellError Error) : CellEvent(Cell);

    /// <summary>Lines that the kernel would lose, because they were printed outside of the cell or after its end.</summary>
    public sealed record LinesLost(int Cell, int Count) : CellEvent(Cell);

    public sealed record Finished(int Cell, double Seconds) : CellEvent(Cell);

    /// <summary>The answer to an editor's question, as JSON. It belongs to no cell: its number is 0.</summary>
    public sealed record Answered(int Question, string Json) : CellEvent(0);
}
