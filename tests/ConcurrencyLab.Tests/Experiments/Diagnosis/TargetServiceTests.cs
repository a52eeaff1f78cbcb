using System.Diagnostics;

namespace ConcurrencyLab.Tests;

[Collection(OneService.Name)]
public sealed class TargetServiceTests
{
    [Fact(Timeout = 600_000)]
    public async Task The_requests_that_lock_in_opposite_orders_get_no_answer_and_the_others_do()
    {
        var service = await TargetService.StartAsync(Illness.Deadlock);

        var answers = (await service.SendAsync("/reserve", "/cancel")).All;
        var other = (await service.SendAsync("/")).All;

        Assert.All(answers, answer => Assert.Null(answer.Status));
        Assert.Equal(200, Assert.Single(other).Status);
        await service.StopAsync();
    }

    [Fact(Timeout = 600_000)]
    public async Task Each_of_the_two_deadlocks_is_waited_for_by_its_own_name_and_a_dump_between_does_not_matter()
    {
        using var service = await ServiceProcess.StartAsync(Illness.Deadlock);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{service.Port}") };

        _ = client.GetAsync("/reserve", TestContext.Current.CancellationToken);
        _ = client.GetAsync("/cancel", TestContext.Current.CancellationToken);
        await service.BlockedAsync("tickets");
        await MemoryDump.CollectAsync(service.Id, service.Folder);
        Assert.False(service.BlockedAsync("money").IsCompleted);

        _ = client.GetAsync("/pay", TestContext.Current.CancellationToken);
        _ = client.GetAsync("/refund", TestContext.Current.CancellationToken);
        await service.BlockedAsync("money");
    }

    [Fact(Timeout = 600_000)]
    public async Task The_counter_that_loses_answers_every_visit_and_counts_one_of_two()
    {
        var service = await TargetService.StartAsync(Illness.LostUpdate);

        var visits = (await service.SendAsync("/count", "/count")).All;
        var total = (await service.SendAsync("/")).All;

        Assert.All(visits, visit => Assert.Equal(200, visit.Status));
        Assert.Equal("1", Assert.Single(total).Body);
        await service.StopAsync();
    }

    [Fact(Timeout = 600_000)]
    public async Task Starting_another_one_ends_the_one_before_with_its_folder()
    {
        var before = await TargetService.StartAsync(Illness.Healthy);
        var folder = before.Folder;

        var next = await TargetService.StartAsync(Illness.Healthy);

        Assert.False(before.IsRunning);
        Assert.False(Directory.Exists(folder));
        await AssertEndedAsync(before.ProcessId);
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => before.SendAsync("/"));
        Assert.Contains("このサービスは止まっています", error.Message, StringComparison.Ordinal);
        await next.StopAsync();
    }

    [Fact(Timeout = 600_000)]
    public async Task One_that_somebody_kills_is_known_to_have_ended_and_its_folder_goes()
    {
        var service = await TargetService.StartAsync(Illness.Healthy);
        using (var process = Process.GetProcessById(service.ProcessId))
            process.Kill();

        while (service.IsRunning || Directory.Exists(service.Folder))
            await Task.Delay(10, TestContext.Current.CancellationToken);

        Assert.Contains("止まっています", service.ToString(), StringComparison.Ordinal);
    }

    // What a killed kernel leaves is what ends here: the input of its children.
    [Fact(Timeout = 600_000)]
    public async Task It_ends_with_whoever_started_it_and_takes_its_folder_with_the_dump_along()
    {
        using var root = new TemporaryFolder();
        var folder = Directory.CreateDirectory(Path.Combine(root.Path, "service")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "service.dmp"), "secret", TestContext.Current.CancellationToken);
        using var process = Child.Start(
            [DiagnosticsProgram.Service, $"{Illness.Deadlock}", folder], new Dictionary<string, string> { ["TMPDIR"] = root.Path }, program: await DiagnosticsProgram.FindAsync());
        Assert.Contains("Port", await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        process.StandardInput.Close();

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Empty(Directory.EnumerateFileSystemEntries(root.Path));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(21)]
    public async Task A_time_that_cannot_be_measured_is_refused(int seconds)
    {
        var service = await TargetService.StartAsync(Illness.Healthy);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => service.MeasureAsync(seconds));
        await service.StopAsync();
    }

    private static async Task AssertEndedAsync(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        catch (ArgumentException)
        {
            // It is gone.
        }
    }
}
