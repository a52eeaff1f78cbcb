namespace Repository.Tests;

public sealed class VisualStudioCodeTests
{
    /// <summary>Names that exist: the first three are contributed by the last Polyglot Notebooks, the others by VS Code itself.</summary>
    private static readonly string[] Known =
    [
        "polyglot-notebook.defaultNotebookExtension",
        "polyglot-notebook.defaultNotebookLanguage",
        "polyglot-notebook.suppressPromptToSaveDefaults",
        "notebook.output.textLineLimit",
        "notebook.output.linkifyFilePaths",
    ];

    [Fact]
    public void Only_settings_that_exist_are_set() =>
        Assert.Equal(Known, CommentedJson.Read(".vscode/settings.json").Select(setting => setting.Key));

    [Fact]
    public void A_new_notebook_asks_nothing()
    {
        var settings = CommentedJson.Read(".vscode/settings.json");

        Assert.Equal(".ipynb", settings["polyglot-notebook.defaultNotebookExtension"]!.ToString());
        Assert.Equal("csharp", settings["polyglot-notebook.defaultNotebookLanguage"]!.ToString());
        Assert.True(settings["polyglot-notebook.suppressPromptToSaveDefaults"]!.GetValue<bool>());
    }

    /// <summary>VS Code takes every "/" after a space for a path, as in "path = /page1".</summary>
    [Fact]
    public void Log_lines_are_no_links() =>
        Assert.False(CommentedJson.Read(".vscode/settings.json")["notebook.output.linkifyFilePaths"]!.GetValue<bool>());

    [Fact]
    public void The_extensions_are_recommended_that_the_dev_container_has()
    {
        string[] needed = ["ms-dotnettools.dotnet-interactive-vscode", "ms-toolsai.jupyter"];

        Assert.Equal(needed, CommentedJson.Read(".vscode/extensions.json")["recommendations"].Texts());
        Assert.Equal(needed, CommentedJson.Read(".devcontainer/devcontainer.json")["customizations"]!["vscode"]!["extensions"].Texts());
    }

    /// <summary>Where the learner's copies live: beside notebooks/, so that ../lib and ../images resolve, and out of git's sight.</summary>
    [Fact]
    public void The_learners_copies_are_ignored_by_git() =>
        Assert.Contains("my-notebooks/", Repo.TextOf(".gitignore").Split('\n'));
}
