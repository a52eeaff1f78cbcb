namespace NotebookRunner;

/// <summary>The course's repository, from wherever in it the runner is started.</summary>
internal static class Repository
{
    public const string NoNotebooks = "ノートブックがありません。リポジトリのフォルダーで実行するか、.ipynb を指定してください。";

    private const string Marker = "ConcurrencyCourse.slnx";

    /// <summary>The folder that holds the solution, or null outside of the repository.</summary>
    public static string? Root { get; } =
        RootAbove(Environment.CurrentDirectory) ?? RootAbove(AppContext.BaseDirectory);

    public static IReadOnlyList<string> Notebooks
    {
        get
        {
            var folder = Path.Combine(Root ?? ".", "notebooks");
            return Directory.Exists(folder)
                ? [.. Directory.GetFiles(folder, "*.ipynb").Order(StringComparer.Ordinal)]
                : [];
        }
    }

    /// <summary>The repository that a folder lies in.</summary>
    public static string? RootAbove(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, Marker)))
            folder = Path.GetDirectoryName(folder);
        return folder;
    }
}
