namespace NotebookRunner.Tests;

/// <summary>The notebooks that the tests run.</summary>
internal static class Fixture
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Fixtures");

    public static string PathOf(string name) => Path.Combine(Folder, name + ".ipynb");
}
