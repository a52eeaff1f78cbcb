namespace NotebookRunner;

/// <summary>What keeps the server from answering a request; the message is the one sentence to show.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="sentence">The sentence.</param>
/// <param name="details">What the page needs to go on, beside the sentence.</param>
internal sealed class ServeProblem(int status, string sentence, object? details = null) : Exception(sentence)
{
    public int Status => status;

    public object? Details => details;
}
