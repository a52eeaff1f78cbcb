namespace NotebookRunner;

internal enum AnswerKind
{
    Starter,
    Solution,
    Wrong,
}
