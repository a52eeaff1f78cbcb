namespace NotebookRunner;

/// <summary>Told what a run is doing, so that someone who waits sees it.</summary>
internal interface IRunProgress
{
    void NotebookStarted(Notebook notebook);

    void CellStarted(Notebook notebook, NotebookCell cell);

    void CellFinished(Notebook notebook, CellRun cell);
}
