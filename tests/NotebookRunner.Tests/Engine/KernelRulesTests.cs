namespace NotebookRunner.Tests;

[Collection(OneEngineAtATime.Name)]
public sealed class KernelRulesTests
{
    public static TheoryData<string, string> Rejected => new()
    {
        { "\nusing var stream = new System.IO.MemoryStream();", KernelRules.Using },
        { "await using var stream = new System.IO.MemoryStream();", KernelRules.Using },
        { "int a = 1; using System.IO.Stream stream = null;", KernelRules.Using },
        { "#!csharp", KernelRules.Magic },
        { "int x = 1;\n#!time\nx", KernelRules.Magic },
        { "#r \"nuget: Newtonsoft.Json\"", KernelRules.NuGet },
        { "namespace A { class B { } }", KernelRules.Namespace },
        { "namespace A;\nclass B { }", KernelRules.Namespace },
        { "static class E { extension(int x) { public int Double => x * 2; } }", KernelRules.Extension },
        { "int x = 1;\nref int y = ref x;", KernelRules.Ref },
        { "Span<int> span = new int[3];", KernelRules.Ref },
    };

    [Theory]
    [MemberData(nameof(Rejected))]
    public async Task What_the_kernel_rejects_is_explained(string code, string rule)
    {
        var run = await new CellRunner().RunAsync(code);

        Assert.Equal(CellState.Failed, run.State);
        Assert.Contains(rule, run.Error!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ using var stream = new System.IO.MemoryStream(); }")]
    [InlineData("using Text = System.String; using static System.Math; using System.IO; int x = 1;")]
    [InlineData("using (var stream = new System.IO.MemoryStream()) { }")]
    [InlineData("void F() { using var stream = new System.IO.MemoryStream(); Span<int> span = stackalloc int[3]; }")]
    [InlineData("string text = \"\"\"\n    #!magic\n    \"\"\"; // #!magic")]
    [InlineData("record Point(int X); lock (new object()) { }")]
    [InlineData("IEnumerable<int> Count() { yield return 1; }")]
    public async Task What_the_kernel_accepts_runs(string code)
    {
        var run = await new CellRunner().RunAsync(code);

        Assert.Null(run.Error?.Text);
    }

    [Fact]
    public async Task A_using_directive_without_its_semicolon_is_left_to_the_compiler()
    {
        var run = await new CellRunner().RunAsync("using System.Threading\nConsole.WriteLine();");

        Assert.Contains("CS1002", run.Error!.Text, StringComparison.Ordinal);
    }
}
