namespace NotebookRunner;

/// <summary>A notebook has no keyboard: in VS Code a cell that reads from it waits for ever, here it fails at once.</summary>
internal sealed class NoInput : TextReader
{
    public override int Peek() => throw Refusal();

    public override int Read() => throw Refusal();

    private static InvalidOperationException Refusal() =>
        new("ノートブックでは Console からの入力を待てません（VS Code では止まったままになります）。値はセルの変数に書いてください。");
}
