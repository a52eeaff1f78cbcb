using System.Runtime.CompilerServices;

namespace ConcurrencyLab.Tests;

/// <summary>What exercises 9-1 and 9-2 show was recorded: it must be there, and show what they ask for.</summary>
public sealed class RecordedTests
{
    [Fact]
    public void The_four_services_differ_in_what_the_hints_point_at()
    {
        var records = Patient.All.ToDictionary(patient => patient.Illness, patient => patient.Read());

        Assert.Equal(4, records.Count);
        Assert.All(Patient.All, patient => Assert.Equal(patient.File, records[patient.Illness].Illness, ignoreCase: true));
        Assert.All(records, record => Assert.Equal(record.Key == Patient.Deadlock, record.Value.Samples[^1].InFlight > 0));
        Assert.All(records, record => Assert.Equal(record.Key == Patient.Starvation, record.Value.Samples.Max(sample => sample.Queue) > 10));
        Assert.All(records, record => Assert.Equal(record.Key == Patient.Contention, record.Value.Samples.Count(sample => sample.Contentions > 50) > 10));
    }

    [Fact]
    public void All_charts_together_are_as_small_as_one() => Assert.InRange(Exercise9_1.Show().ToHtml().Length, 1_000, 10 * 1024);

    [Fact]
    public void The_numbers_of_the_charts_do_not_tell_the_illness() =>
        Assert.All(Patient.All, patient => Assert.DoesNotContain(patient.Illness, Exercise9_1.Show().ToPlainText(), StringComparison.Ordinal));

    [Fact]
    public void The_report_has_all_threads_in_full_and_shortened()
    {
        var report = Exercise9_2.Report();

        Assert.Equal(9, StackReportView.Threads.Count);
        Assert.All(StackReportView.Threads, thread => Assert.Contains($"Thread ({thread}):", report.ToPlainText(), StringComparison.Ordinal));
        Assert.Contains("shop!Shop.Warehouse.Return(int32)\n  shop!Shop.OrderBook.Cancel(int32)", report.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("shop!Shop.OrderBook.Complete(int32)\n  shop!Shop.Warehouse.Ship(int32)", report.ToPlainText(), StringComparison.Ordinal);
        Assert.InRange(report.ToPlainText().Split('\n').Length, 30, 70);
    }

    [Fact]
    public void The_listing_of_the_exercise_is_the_program_that_was_recorded()
    {
        var program = File.ReadAllText(InRepository("lib", "ConcurrencyLab", "Exercises", "Chapter09", "Recorded", "shop.cs"));
        var listing = program[program.IndexOf("class OrderBook", StringComparison.Ordinal)..program.IndexOf("    // end of listing", StringComparison.Ordinal)];
        var notebook = File.ReadAllText(InRepository("notebooks", "09-production.ipynb"));

        Assert.All(listing.Split('\n').Select(line => line.Length < 4 ? line : line.TrimStart().Length == line.Length ? line : line[4..]), line =>
            Assert.Contains($"\"{line.Replace("\"", "\\\"", StringComparison.Ordinal)}\\n\"", notebook, StringComparison.Ordinal));
    }

    private static string InRepository(params string[] path) => Path.GetFullPath(Path.Combine([Path.GetDirectoryName(Here())!, "..", "..", "..", "..", .. path]));

    private static string Here([CallerFilePath] string path = "") => path;
}
