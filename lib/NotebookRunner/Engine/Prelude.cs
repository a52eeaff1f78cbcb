namespace NotebookRunner;

/// <summary>What a notebook finds defined before its first cell.</summary>
internal static class Prelude
{
    private const string Slot = "NotebookRunner.Display";

    // The cells must not see the runner's assembly (nor must Roslyn open all that it refers to),
    // so `display` reaches it through the application domain's data.
    public const string Code =
        $$"""static void display(object value) => ((Action<object>)AppDomain.CurrentDomain.GetData("{{Slot}}"))(value);""";

    public static void Install() =>
        AppDomain.CurrentDomain.SetData(Slot, (Action<object?>)CellContext.DisplayInCurrent);
}
