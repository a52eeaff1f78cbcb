using System.Globalization;
using System.Text.RegularExpressions;

namespace Repository.Tests;

public sealed partial class WatchingTests
{
    /// <summary>The runner gives a cell 60 seconds; a learner's copy of a chapter keeps what the text lets them write.</summary>
    [Fact]
    public void No_text_lets_a_cell_watch_a_server_for_nearly_as_long_as_the_runner_waits()
    {
        var watches = RepoFiles.Of(".ipynb").Concat(RepoFiles.Of(".md")).SelectMany(path => Watch().Matches(Repo.TextOf(path))).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();

        Assert.NotEmpty(watches);
        Assert.All(watches, seconds => Assert.InRange(seconds, 1, 30));
    }

    [GeneratedRegex(@"WatchAsync\(seconds: (\d+)")]
    private static partial Regex Watch();
}
