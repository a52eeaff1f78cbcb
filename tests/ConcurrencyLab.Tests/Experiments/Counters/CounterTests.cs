namespace ConcurrencyLab.Tests;

public sealed class CounterTests
{
    public static TheoryData<string> Right => [.. CounterKind.All.Skip(1).Select(kind => kind.Name)];

    [Theory(Timeout = 900_000)]
    [MemberData(nameof(Right))]
    public async Task A_protected_counter_loses_nothing(string name)
    {
        var loop = CounterKind.All.Single(kind => kind.Name == name).Create();

        await Workers.RunAsync(threads: 4, _ => loop.Count(5_000));

        Assert.Equal(20_000, loop.Counter.Value);
    }

    [Fact]
    public void Only_the_first_kind_is_unprotected() =>
        Assert.IsType<RacyCounter>(CounterKind.All[0].Create().Counter);

    [Fact]
    public void Every_counter_counts_one_by_one_and_begins_anew_at_zero()
    {
        foreach (var counter in CounterKind.All.Select(kind => kind.Create().Counter))
        {
            counter.Increment();
            counter.Increment();
            Assert.Equal(2, counter.Value);
            counter.Reset();
            Assert.Equal(0, counter.Value);
        }
    }

    [Fact(Timeout = 900_000)]
    public async Task A_thread_keeps_its_part_of_a_divided_counter() =>
        await Workers.RunAsync(threads: 4, _ =>
        {
            var own = Stripe.Own;
            Assert.InRange(own, 0, Stripe.Count - 1);
            Assert.Equal(own, Stripe.Own);
        });
}
