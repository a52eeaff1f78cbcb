namespace NotebookRunner;

/// <summary>Why a cell failed.</summary>
/// <param name="Name">The exception's type, or a word for what the kernel would not accept.</param>
/// <param name="Message">One line for a table.</param>
/// <param name="Text">The whole block that the learner reads.</param>
internal sealed record CellError(string Name, string Message, string Text);
