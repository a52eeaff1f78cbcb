namespace NotebookRunner.Tests;

public sealed class PublishedErrorsTests
{
    [Fact]
    public void An_exception_is_told_without_its_stack_and_with_its_causes()
    {
        var error = PublishedErrors.Thrown(3, """
            System.InvalidOperationException: 外側
             ---> System.ArgumentException: 内側
               at Submission#2.F()
               --- End of inner exception stack trace ---
               at Submission#3.<<Initialize>>d__0.MoveNext()
            --- End of stack trace from previous location ---
               at Microsoft.CodeAnalysis.Scripting.ScriptExecutionState.RunSubmissionsAsync()
            """);

        Assert.Equal("セル 3 で例外が起きました。\nSystem.InvalidOperationException: 外側\n原因: System.ArgumentException: 内側", error.Text);
        Assert.Equal(("InvalidOperationException", "InvalidOperationException: 外側"), (error.Name, error.Message));
    }

    [Fact]
    public void A_message_of_several_lines_stays_whole() =>
        Assert.EndsWith("\nSystem.Exception: 1 行目\n2 行目", PublishedErrors.Thrown(1, "System.Exception: 1 行目\n2 行目\n   at Submission#1.F()").Text, StringComparison.Ordinal);
}
