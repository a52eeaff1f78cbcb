namespace NotebookRunner;

/// <summary>An executed notebook: its code cells in order, each with what became of it.</summary>
internal sealed record NotebookRun(Notebook Notebook, IReadOnlyList<CellRun> Cells, TimeSpan Took)
{
    public bool Succeeded => Cells.All(cell => cell.State == CellState.Succeeded);

    public CellRun? FirstFailure => Cells.FirstOrDefault(cell => cell.State is CellState.Failed or CellState.TimedOut);

    public int Failures => Cells.Count(cell => cell.State is CellState.Failed or CellState.TimedOut);

    public string Verdict => FirstFailure switch
    {
        null => "成功",
        { State: CellState.TimedOut, Cell.Number: var number } => $"セル {number} が時間切れ",
        { Cell.Number: var number } when Failures == 1 => $"セル {number} でエラー",
        { Cell.Number: var number } => $"エラー {Failures} 件（最初はセル {number}）",
    };
}
