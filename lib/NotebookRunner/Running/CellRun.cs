namespace NotebookRunner;

/// <summary>What became of one code cell; filled while its events arrive.</summary>
internal sealed class CellRun(NotebookCell cell)
{
    private readonly CellOutputs _outputs = new();

    public NotebookCell Cell { get; } = cell;

    public CellState State { get; private set; } = CellState.NotRun;

    public double Seconds { get; private set; }

    /// <summary>Lines that were printed where a notebook does not show them.</summary>
    public int LostLines { get; private set; }

    public IReadOnlyList<CellOutput> Outputs => _outputs.All;

    public CellError? Error => Outputs.OfType<CellOutput.Error>().FirstOrDefault()?.Details;

    public void Record(CellEvent happened)
    {
        switch (happened)
        {
            case CellEvent.Printed(_, var stream, var text):
                _outputs.Append(stream, text);
                break;
            case CellEvent.Displayed(_, var data):
                _outputs.Add(new CellOutput.Display(data));
                break;
            case CellEvent.Returned(_, var data):
                _outputs.Add(new CellOutput.Result(data));
                break;
            case CellEvent.Failed(_, var error):
                Fail(CellState.Failed, error);
                break;
            case CellEvent.LinesLost(_, var count):
                LostLines += count;
                break;
            case CellEvent.Finished(_, var seconds):
                Seconds = seconds;
                State = State == CellState.NotRun ? CellState.Succeeded : State;
                break;
        }
    }

    public void Fail(CellState state, CellError error)
    {
        State = state;
        _outputs.Add(new CellOutput.Error(error));
    }
}
