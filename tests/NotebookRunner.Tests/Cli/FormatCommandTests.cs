namespace NotebookRunner.Tests;

public sealed class FormatCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();
    private readonly string _path;

    public FormatCommandTests() => _path = _folder.Write("untidy.ipynb", File.ReadAllText(Fixture.PathOf("untidy")));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Check_names_what_would_change_and_touches_nothing()
    {
        var before = await File.ReadAllTextAsync(_path, TestContext.Current.CancellationToken);

        var code = await FormatAsync(_path, "--check");

        Assert.Equal(ExitCode.Failure, code);
        Assert.Contains("untidy.ipynb", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(_path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task After_a_format_there_is_nothing_left_to_check()
    {
        Assert.Equal(ExitCode.Success, await FormatAsync(_path));
        _output.GetStringBuilder().Clear();

        Assert.Equal(ExitCode.Success, await FormatAsync("--check", _path));
        Assert.Equal("", _output.ToString());
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_does_not_keep_the_others_from_being_formatted()
    {
        var code = await FormatAsync(Fixture.PathOf("not-json"), _path);

        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains("not-json.ipynb", _errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("untidy.ipynb", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_notebook_that_the_published_kernel_has_run_no_address_of_the_machine_stays()
    {
        const string Bootstrap = "\"<div><script type='text/javascript'>probeAddresses([\\\"http://192.0.2.7:2048/\\\", \\\"http://127.0.0.1:2048/\\\"])</script></div>\"";
        var saved = _folder.Write("saved.ipynb", $$$"""
            {
              "nbformat": 4, "nbformat_minor": 5,
              "metadata": {"kernelspec": {"name": ".net-csharp"}, "widgets": {"state": [{{{Bootstrap}}}]}, "vscode": {"host": "192.0.2.7"}},
              "cells": [{
                "cell_type": "code", "id": "set-up", "execution_count": 1, "source": ["SetUp();"],
                "metadata": {"execution": {"host": "192.0.2.7"}, "tags": ["kept"]},
                "outputs": [
                  {"output_type": "display_data", "data": {"text/html": [{{{Bootstrap}}}]}, "metadata": {"host": "192.0.2.7"}},
                  {"output_type": "stream", "name": "stdout", "text": "準備ができました"}
                ]
              }]
            }
            """);

        Assert.Equal(ExitCode.Success, await FormatAsync(saved));

        Assert.DoesNotMatch(@"192\.0\.2|127\.0\.0|probeAddresses|準備ができました", _folder.Read("saved.ipynb"));
        Assert.Contains("\"kept\"", _folder.Read("saved.ipynb"), StringComparison.Ordinal);
    }

    private Task<int> FormatAsync(params string[] args) => Entry.RunAsync(["format", .. args], _output, _errors);
}
