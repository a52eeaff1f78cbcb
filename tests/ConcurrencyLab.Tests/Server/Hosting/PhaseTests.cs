namespace ConcurrencyLab.Tests;

public sealed class PhaseTests
{
    [Fact(Timeout = 900_000)]
    public async Task A_phase_lasts_until_the_next_one_or_the_end()
    {
        await using var server = await LabServer.StartAsync(
            request =>
            {
                request.Phase("ロック待ち");
                request.Phase("ロックの中");
                return "";
            },
            port: FreePort.Next());

        var request = Assert.Single((await server.SendAsync()).Requests);

        Assert.Equal(["ロック待ち", "ロックの中"], request.Phases.Select(phase => phase.Name));
        Assert.Equal(request.Phases[1].Started, request.Phases[0].Ended);
        Assert.Equal(request.Finished, request.Phases[1].Ended);
        Assert.All(request.Phases, phase => Assert.True(phase.Duration >= TimeSpan.Zero && phase.Started >= request.Started));
    }

    [Fact(Timeout = 900_000)]
    public async Task A_handler_without_phases_has_none()
    {
        await using var server = await LabServer.StartAsync(_ => "", port: FreePort.Next());

        Assert.Empty(Assert.Single((await server.SendAsync()).Requests).Phases);
    }

    [Fact(Timeout = 900_000)]
    public async Task A_phase_without_a_name_is_the_handlers_error()
    {
        await using var server = await LabServer.StartAsync(
            request =>
            {
                request.Phase(" ");
                return "";
            },
            port: FreePort.Next());

        Assert.Contains("段階の名前", Assert.Single((await server.SendAsync()).Requests).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Phases_are_bars_that_differ_in_pattern_from_one_another_and_from_plain_bars()
    {
        var styles = PhaseStyles.For(["ロック待ち", "ロックの中", "支払い", "ロック待ち", "処理"]);

        Assert.Equal(["待ち", "処理", "ロック待ち", "ロックの中", "支払い"], styles.Keys);
        Assert.Equal(4, styles.Values.Select(style => style.Pattern).Distinct().Count());
        Assert.Equal(Palette.Waiting, styles["ロック待ち"].Color);
    }

    [Fact]
    public void The_values_stand_in_the_last_phase_and_the_table_adds_up_each_phase()
    {
        var burst = BurstOf(1);

        Assert.Contains("<td>支払い</td><td>0.700</td><td>1.000</td><td>0 を読み、1 を書いた</td>", Charts.Timeline(burst).ToHtml(), StringComparison.Ordinal);
        Assert.Contains("うちロックの中（秒）", burst.ToString(), StringComparison.Ordinal);
        Assert.Contains("0.20", burst.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_with_phases_stays_small_however_many_requests_it_has() =>
        Assert.InRange(Charts.Timeline(BurstOf(200)).ToHtml().Length, 1_000, 10 * 1024);

    private static Burst BurstOf(int requests) => new(
        TimeSpan.FromSeconds(1),
        [.. Enumerable.Range(1, requests).Select(n => new RequestRecord(n, "/", 200, "", n, TimeSpan.Zero, Seconds(0), Seconds(1), 0, 1)
        {
            Phases = [new("ロック待ち", Seconds(0), Seconds(0.5)), new("ロックの中", Seconds(0.5), Seconds(0.7)), new("支払い", Seconds(0.7), Seconds(1))],
        })],
        []);

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
