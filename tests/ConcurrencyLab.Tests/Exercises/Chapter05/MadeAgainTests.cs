namespace ConcurrencyLab.Tests;

public sealed class MadeAgainTests
{
    [Fact]
    public void What_is_made_before_the_loop_is_made_once() => Assert.False(In(async () =>
    {
        var gate = new SemaphoreSlim(4);
        foreach (var i in Enumerable.Range(0, 3))
            await gate.WaitAsync();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ => await gate.WaitAsync()));
    }));

    [Fact]
    public void What_is_made_in_a_loop_is_made_again() => Assert.True(In(async () =>
    {
        foreach (var i in Enumerable.Range(0, 3))
            await new SemaphoreSlim(4).WaitAsync();
    }));

    [Fact]
    public void What_is_made_in_a_lambda_that_is_handed_out_is_made_again() => Assert.True(In(() =>
        Task.WhenAll(Enumerable.Range(0, 3).Select(async _ => await new SemaphoreSlim(4).WaitAsync()))));

    [Fact]
    public void What_is_made_in_a_method_that_a_lambda_calls_is_made_again() => Assert.True(In(() =>
        Task.WhenAll(Enumerable.Range(0, 3).Select(_ => EnterAsync()))));

    private static bool In(Func<Task> code) => MadeAgain.In(code, typeof(SemaphoreSlim));

    private static async Task EnterAsync() => await new SemaphoreSlim(4).WaitAsync();
}
