using System.Net;

namespace NotebookRunner.Tests;

/// <summary>Changing cells from pages: nothing that somebody wrote is lost.</summary>
public sealed class EditingTests : IAsyncLifetime
{
    private readonly ServedFolder _folder = new(TestCell.Code("int x = 0;"), TestCell.Code("x + 1"));
    private CourseServer _server = null!;
    private ServedClient _client = null!;
    private long _first;

    public async ValueTask InitializeAsync()
    {
        _server = await CourseServer.StartAsync(_folder.Root, null, 18_900, false);
        _client = await ServedClient.EnterAsync(_server);
        _first = (await _client.StateAsync())["cells"]![0]!["version"]!.GetValue<long>();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task An_edit_is_on_the_disk_when_it_is_answered()
    {
        var answer = await _client.DoAsync("edit", new { page = "a", cell = await IdAsync(0), source = "int x = 5;", version = _first });

        Assert.Equal(_first + 1, answer["version"]!.GetValue<long>());
        Assert.True(answer["saved"]!.GetValue<bool>());
        Assert.Contains("int x = 5;", await File.ReadAllTextAsync(_folder.Draft, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_of_two_tabs_learns_of_the_first_ones_text()
    {
        var cell = await IdAsync(0);
        await _client.DoAsync("edit", new { page = "a", cell, source = "A", version = _first });

        var (status, answer) = await _client.PostAsync($"/api/{ServedFolder.Chapter}/edit", new { page = "b", cell, source = "B", version = _first });

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Equal(("A", _first + 1), (answer["source"]!.GetValue<string>(), answer["version"]!.GetValue<long>()));
        Assert.NotEmpty(answer["sentence"]!.GetValue<string>());
        await _client.DoAsync("edit", new { page = "b", cell, source = "B", version = _first + 1 });
    }

    [Fact]
    public async Task A_cell_can_be_added_reset_and_deleted_but_not_one_of_the_course()
    {
        var first = await IdAsync(0);
        var added = (await _client.DoAsync("insert", new { page = "a", after = first, source = "1" }))["cell"]!["id"]!.GetValue<string>();
        await _client.DoAsync("edit", new { page = "a", cell = first, source = "変えた", version = _first });

        await _client.DoAsync("reset", new { page = "a", cell = first });
        await _client.DoAsync("delete", new { page = "a", cell = added });
        var (status, _) = await _client.PostAsync($"/api/{ServedFolder.Chapter}/delete", new { page = "a", cell = first });

        Assert.Equal(HttpStatusCode.Forbidden, status);
        var state = await _client.StateAsync();
        Assert.Equal("int x = 0;", state["cells"]![0]!["source"]!.GetValue<string>());
        Assert.DoesNotContain(state["cells"]!.AsArray(), cell => cell!["id"]!.GetValue<string>() == added);
    }

    [Fact]
    public async Task A_page_of_an_earlier_server_is_asked_before_its_text_replaces_another()
    {
        var (status, _) = await _client.PostAsync($"/api/{ServedFolder.Chapter}/edit", new { page = "a", cell = await IdAsync(0), source = "古い", version = 0 });

        Assert.Equal(HttpStatusCode.Conflict, status);
    }

    [Theory]
    [InlineData("edit")]
    [InlineData("run")]
    [InlineData("delete")]
    public async Task A_request_without_its_parts_is_refused_and_changes_nothing(string what)
    {
        var (status, answer) = await _client.PostAsync($"/api/{ServedFolder.Chapter}/{what}", new { page = "a", version = _first });

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotEmpty(answer["sentence"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_prediction_is_kept()
    {
        var cell = _folder.MarkdownCell;

        await _client.DoAsync("predict", new { page = "a", cell, index = 1, text = "3 になる" });

        Assert.Equal(["", "3 になる"], (await _client.StateAsync())["predictions"]![cell]!.AsArray().Select(text => text!.GetValue<string>()));
        Assert.Contains("3 になる", await File.ReadAllTextAsync(_folder.Draft, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_is_not_given_before_the_first_try()
    {
        var (status, answer) = await _client.PostAsync($"/api/{ServedFolder.Chapter}/solution", new { exercise = "1-1" });
        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("判定を 1 回", answer["sentence"]!.GetValue<string>(), StringComparison.Ordinal);

        Directory.CreateDirectory(Path.Combine(_folder.Root, ".progress"));
        await File.WriteAllTextAsync(Path.Combine(_folder.Root, ".progress", "progress.json"), """{"1-1":{"Last":"failed","Solved":false,"Attempts":1}}""", TestContext.Current.CancellationToken);

        Assert.Equal("int? answer = 42;", (await _client.DoAsync("solution", new { exercise = "1-1" }))["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task To_go_on_with_an_exercise_runs_what_sets_up_and_names_its_place()
    {
        var target = (await _client.DoAsync("resume", new { exercise = "1-1" }))["target"]!.GetValue<string>();

        Assert.Contains($"data-cell=\"{target}\"", await _client.PageAsync($"/chapters/{ServedFolder.Chapter}"), StringComparison.Ordinal);
        Assert.NotEqual(await IdAsync(0), target);
    }

    private async Task<string> IdAsync(int cell) => (await _client.StateAsync())["cells"]![cell]!["id"]!.GetValue<string>();
}
