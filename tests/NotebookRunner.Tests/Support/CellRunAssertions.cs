namespace NotebookRunner.Tests;

internal static class CellRunAssertions
{
    public static string Printed(this CellRun run) => string.Concat(run.Outputs.OfType<CellOutput.Text>().Select(text => text.Content));

    public static IReadOnlyDictionary<string, string> Result(this CellRun run)
    {
        Assert.Null(run.Error?.Text);
        return Assert.Single(run.Outputs.OfType<CellOutput.Result>()).Data;
    }
}
