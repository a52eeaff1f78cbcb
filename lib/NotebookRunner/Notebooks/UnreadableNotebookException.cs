namespace NotebookRunner;

/// <summary>A file that cannot be run; the message is the one line to show.</summary>
internal sealed class UnreadableNotebookException(string message) : Exception(message);
