namespace NotebookRunner;

/// <summary>An answer that was tried, and what came of it.</summary>
/// <param name="Exercise">The exercise's number.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Seen">What the check said.</param>
/// <param name="Took">How long both cells took, with the start of a process where one was needed.</param>
internal sealed record Trial(string Exercise, TriedAnswer Answer, Seen Seen, TimeSpan Took)
{
    public bool IsAsExpected => Answer.Expected.IsMetBy(Seen);

    public string Failure => $"演習 {Exercise} {Answer.Name}\n期待: {Answer.Expected}\n結果: {Seen.Text}";
}
