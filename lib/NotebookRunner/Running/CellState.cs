namespace NotebookRunner;

internal enum CellState
{
    NotRun,
    Succeeded,
    Failed,
    TimedOut,
}
