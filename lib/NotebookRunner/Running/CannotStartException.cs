namespace NotebookRunner;

/// <summary>A machine on which no cell can be run as it is; the message is the one sentence to show.</summary>
internal sealed class CannotStartException(string message) : Exception(message);
