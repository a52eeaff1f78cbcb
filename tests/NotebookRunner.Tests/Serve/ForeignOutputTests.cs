using System.Text.Json.Nodes;

namespace NotebookRunner.Tests;

/// <summary>A notebook that somebody else wrote runs no script in the learner's page, which may run code.</summary>
public sealed class ForeignOutputTests : IDisposable
{
    private const string Attack = "<p>表</p><img src=\"x\" onerror=\"window.attacked = 1\"><script>window.attacked = 2</script>";

    private readonly ServedFolder _folder = new(TestCell.Code("1"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_shown_here_keeps_its_script_after_a_restart()
    {
        Save(_folder, Attack);

        Assert.False(Assert.Single(Outputs()).IsForeign);
    }

    [Fact]
    public void What_was_changed_since_does_not()
    {
        Save(_folder, "<script>ours</script>");
        File.WriteAllText(_folder.Draft, File.ReadAllText(_folder.Draft).Replace("ours", "attacked", StringComparison.Ordinal));

        Assert.True(Assert.Single(Outputs()).IsForeign);
    }

    [Fact]
    public void What_was_shown_here_keeps_its_script_after_a_key_that_was_spoilt()
    {
        var key = Path.Combine(_folder.Root, ".progress", "outputs.key");
        Directory.CreateDirectory(Path.GetDirectoryName(key)!);
        File.WriteAllText(key, "short");
        Save(_folder, Attack);

        Assert.False(Assert.Single(Outputs()).IsForeign);
    }

    [Theory]
    [InlineData("\"seal\": 1")]
    [InlineData("\"seal\": \"\"")]
    [InlineData("\"seal\": \"zz\"")]
    public void A_seal_that_is_none_does_not(string seal)
    {
        Save(_folder, Attack);
        var saved = File.ReadAllText(_folder.Draft);
        var start = saved.IndexOf("\"seal\"", StringComparison.Ordinal);
        File.WriteAllText(_folder.Draft, saved[..start] + seal + saved[saved.IndexOf('\n', start)..]);

        Assert.True(Assert.Single(Outputs()).IsForeign);
    }

    [Theory]
    [InlineData(Attack)]
    [InlineData("<script data-plotly-js=\"2\">x(\"H4sIALBQDGsC/0ssKUlMzk5NsTUGABc7p4MKAAAA\")</script>")]
    public async Task The_page_of_a_notebook_from_elsewhere_has_none_of_its_scripts(string attack)
    {
        using (var attacker = new ServedFolder(TestCell.Code("1")))
        {
            Save(attacker, attack);
            Directory.CreateDirectory(Path.GetDirectoryName(_folder.Draft)!);
            File.Copy(attacker.Draft, _folder.Draft);
        }

        await using var server = await CourseServer.StartAsync(_folder.Root, null, 18_600, false);
        using var client = await ServedClient.EnterAsync(server);
        var page = await client.PageAsync($"/chapters/{ServedFolder.Chapter}");

        Assert.DoesNotContain("attacked", page, StringComparison.Ordinal);
        Assert.Contains("スクリプトを外して表示しています", page, StringComparison.Ordinal);
        // What it brings must not become the drawing program of all pages either.
        await Assert.ThrowsAsync<HttpRequestException>(() => client.PageAsync("/assets/plotly.min.js"));
    }

    [Fact]
    public async Task The_name_of_a_stream_is_no_way_into_the_page()
    {
        const string Name = "x\"><script>attacked()</script><i class=\"";
        using (var attacker = new ServedFolder(TestCell.Code("1")))
        {
            var (chapter, file) = Open(attacker);
            chapter.Record(chapter.Read(cells => cells.First(cell => cell.IsCode).Id), new CellEvent.Printed(1, "stdout", "line"));
            Assert.True(file.Save(chapter).Ok);
            Directory.CreateDirectory(Path.GetDirectoryName(_folder.Draft)!);
            var saved = await File.ReadAllTextAsync(attacker.Draft, TestContext.Current.CancellationToken);
            Assert.Contains("\"stdout\"", saved, StringComparison.Ordinal);
            await File.WriteAllTextAsync(_folder.Draft, saved.Replace("\"stdout\"", JsonValue.Create(Name).ToJsonString(), StringComparison.Ordinal), TestContext.Current.CancellationToken);
        }

        await using var server = await CourseServer.StartAsync(_folder.Root, null, 18_600, false);
        using var client = await ServedClient.EnterAsync(server);
        var page = await client.PageAsync($"/chapters/{ServedFolder.Chapter}");

        Assert.DoesNotContain("attacked", page, StringComparison.Ordinal);
        Assert.Contains("<div class=\"output stdout\"><pre>line", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_key_is_for_its_owner_alone_and_stays()
    {
        var html = new JsonObject { ["data"] = new JsonObject { ["text/html"] = "a" }, ["metadata"] = new JsonObject() };
        OutputSeal.Of(_folder.Root).Put(html);

        Assert.True(OutputSeal.Of(_folder.Root).IsOn(html));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_folder.Root, ".progress", "outputs.key")));
    }

    private static void Save(ServedFolder folder, string html)
    {
        var (chapter, file) = Open(folder);
        var cell = chapter.Read(cells => cells.First(cell => cell.IsCode).Id);
        chapter.Record(cell, new CellEvent.Returned(1, new Dictionary<string, string> { ["text/html"] = html }));
        Assert.True(file.Save(chapter).Ok);
    }

    private IReadOnlyList<CellOutput> Outputs() => Open(_folder).Chapter.Read(cells => cells.First(cell => cell.IsCode).Outputs.All);

    private static (ServedChapter Chapter, LearnersFile File) Open(ServedFolder folder)
    {
        var course = NotebookReader.Read(folder.Notebook);
        var file = new LearnersFile(folder.Draft, course, OutputSeal.Of(folder.Root));
        return (new ServedChapter(course, file.Read(out _), _ => ""), file);
    }
}
