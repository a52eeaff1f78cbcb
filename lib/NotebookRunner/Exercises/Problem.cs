namespace NotebookRunner;

/// <summary>Something about an exercise's form that keeps it from being taken for good.</summary>
/// <param name="Where">The file.</param>
/// <param name="Exercise">The exercise's number, where it concerns one.</param>
/// <param name="Text">What is wrong and what to do.</param>
internal sealed record Problem(string Where, string? Exercise, string Text)
{
    public override string ToString() => Exercise is null ? $"{Where}: {Text}" : $"{Where} 演習 {Exercise}: {Text}";
}
