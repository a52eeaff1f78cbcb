namespace NotebookRunner.Tests;

/// <summary>A good exercise, of which a test breaks one thing.</summary>
internal sealed record TestExercise(string Id)
{
    public string Starter { get; init; } = "int? answer = null; // TODO";

    public string Check { get; init; } = $"Judge(\"{Id}\", answer)";

    public string Hints { get; init; } =
        "<details><summary>ヒント 1</summary>\n\n考えます。\n\n</details>\n<details><summary>ヒント 2</summary>\n\n6 × 7 です。\n\n</details>";

    public string Solution { get; init; } = "int? answer = 42;";

    public List<TestCell> Cells =>
    [
        TestCell.Markdown($"### 演習 {Id} 計算\n\n答えを求めてください。"),
        TestCell.Code(Starter, $"exercise:{Id}"),
        TestCell.Code(Check, $"check:{Id}"),
        TestCell.Markdown(Hints, $"hint:{Id}"),
        TestCell.Markdown($"<details><summary>解答例</summary>\n\n```csharp\n{Solution}\n```\n\n6 × 7 だからです。\n\n</details>", $"solution:{Id}"),
    ];
}
