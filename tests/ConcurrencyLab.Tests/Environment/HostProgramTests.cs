namespace ConcurrencyLab.Tests;

public sealed class HostProgramTests
{
    [Theory]
    [InlineData("Microsoft.DotNet.Interactive.App", "1.0.712001", "1.0.0-beta.26120.1", ".NET Interactive 1.0.712001")]
    [InlineData("NotebookRunner", "1.0.0", "1.0.0-beta.26120.1", "教材のランナー（.NET Interactive 1.0.0-beta.26120.1）")]
    [InlineData("NotebookRunner", "1.0.0", null, "教材のランナー")]
    [InlineData("SomeKernel", "2.1.0", null, "SomeKernel 2.1.0")]
    public void What_runs_the_cells_is_named_as_it_was_published(string program, string version, string? engine, string expected) =>
        Assert.Equal(expected, HostProgram.Name(program, version, engine));

    [Fact]
    public void The_report_names_this_very_program() =>
        Assert.Contains($"{typeof(HostProgramTests).Assembly.GetName().Name} ", Lab.Environment().ToString(), StringComparison.Ordinal);
}
