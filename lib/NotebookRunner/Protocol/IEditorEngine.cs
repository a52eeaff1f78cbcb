namespace NotebookRunner;

/// <summary>An engine that also serves an editor.</summary>
internal interface IEditorEngine : ICellEngine
{
    Task<EditorAnswer> AnswerAsync(AskEditor question);

    /// <summary>Reports what outputs hold back until their cell ends.</summary>
    void ReportHeldBack();
}
