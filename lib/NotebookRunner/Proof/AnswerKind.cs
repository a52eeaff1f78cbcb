namespace NotebookRunner;

internal enum AnswerKind
{
    Starter,
    Solution,

    /// <summary>Another right answer than the model answer.</summary>
    Right,
    Wrong,
}
