using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;

namespace NotebookRunner.Tests;

public sealed class KernelMessageTests
{
    [Theory]
    [InlineData("壊れます")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"ProcessId":1}""")]
    [InlineData("""{"eventType":1}""")]
    [InlineData("""{"eventType":"CommandFailed","command":{}}""")]
    public void A_line_that_is_not_the_protocols_is_no_message(string line) => Assert.Null(Read(line));

    [Fact]
    public void An_event_belongs_to_its_command_and_to_the_command_of_which_that_is_a_part()
    {
        var message = Read("""{"event":{"executionOrder":0},"eventType":"CommandSucceeded","command":{"token":"a.1","commandType":"SubmitCode","command":{}}}""")!;

        Assert.IsType<CommandSucceeded>(message.Happened);
        Assert.True(message.BelongsTo("a"));
        Assert.True(message.BelongsTo("a.1"));
        Assert.False(message.BelongsTo("b"));
    }

    [Fact]
    public void An_event_that_no_notebook_shows_is_passed_over() =>
        Assert.Null(Read("""{"event":{},"eventType":"SomethingProduced","command":null}""")!.Happened);

    private static KernelMessage? Read(string line) => KernelMessage.Read(line, new SubmitCode(""));
}
