namespace ConcurrencyLab.Tests;

[Collection(OneService.Name)]
public sealed class DumpTests
{
    [Fact(Timeout = 600_000)]
    public async Task A_dump_tells_the_circle_of_both_kinds_of_locks_and_the_suspended_methods_and_goes_with_the_service()
    {
        var service = await TargetService.StartAsync(Illness.Deadlock);
        await service.SendAsync("/reserve", "/cancel");
        await service.SendAsync("/print");
        await service.SendAsync("/pay", "/refund", "/print?name=sato");

        var dump = await service.DumpAsync();
        var graph = await dump.LocksAsync();
        var waits = await dump.AsyncWaitsAsync();
        var table = await dump.AnalyzeAsync("syncblk");

        Assert.True(graph.IsDeadlock);
        Assert.Equal(2, graph.Circles.Count);
        Assert.Equal(
            ["TicketDesk._customer", "TicketDesk._invoice", "TicketDesk._payment", "TicketDesk._stock"],
            graph.Locks.Where(held => held.Waiters.Count > 0).Select(held => held.Name).Order(StringComparer.Ordinal));
        Assert.Contains(graph.Locks, held => held is { Name: "TicketDesk._customer", Type: "object" } && held.Owner.Contains("TicketDesk.Reserve", StringComparison.Ordinal) && held.Waiters.Single().Contains("TicketDesk.Cancel", StringComparison.Ordinal));
        Assert.Contains(graph.Locks, held => held is { Name: "TicketDesk._payment", Type: "Lock" } && held.Owner.Contains("TicketDesk.Pay", StringComparison.Ordinal));
        Assert.Equal(["SemaphoreSlim", "TicketDesk.SendToPrinterAsync", "TicketDesk.PrintTicketAsync", "TicketDesk.HandleAsync"], Assert.Single(waits.Chains));
        Assert.Equal(2, table.Output.Split("System.Object").Length - 1);
        Assert.DoesNotContain("System.Threading.Lock", table.Output, StringComparison.Ordinal);

        await service.StopAsync();
        Assert.Equal(0, dump.Megabytes);
        Assert.False(Directory.Exists(service.Folder));
        Assert.Contains("ダンプは消えています", (await dump.AnalyzeAsync("syncblk")).Problem, StringComparison.Ordinal);
        Assert.Contains("ダンプは消えています", $"{await dump.LocksAsync()}", StringComparison.Ordinal);
        Assert.Contains("ダンプは消えています", $"{await dump.AsyncWaitsAsync()}", StringComparison.Ordinal);
    }

    [Fact(Timeout = 600_000)]
    public async Task A_healthy_service_has_no_circle()
    {
        var service = await TargetService.StartAsync(Illness.Healthy);
        await service.SendAsync("/");

        var graph = await (await service.DumpAsync()).LocksAsync();

        Assert.False(graph.IsDeadlock);
        await service.StopAsync();
    }

    [Fact(Timeout = 600_000)]
    public async Task A_file_that_is_no_dump_is_refused_with_what_to_do()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "x.dmp");
        await File.WriteAllTextAsync(path, "no dump", TestContext.Current.CancellationToken);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(
            async () => await DiagnosticsProgram.ReadAsync<DumpReport>(TimeSpan.FromSeconds(60), DiagnosticsProgram.Locks, path).SingleAsync(TestContext.Current.CancellationToken));

        Assert.Contains("ダンプを読めません", error.Message, StringComparison.Ordinal);
    }
}
