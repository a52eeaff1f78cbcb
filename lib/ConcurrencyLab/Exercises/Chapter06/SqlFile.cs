namespace ConcurrencyLab;

/// <summary>A SQLite file with one number, in a folder of its own.</summary>
internal sealed class SqlFile : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteCounter _counter;

    public SqlFile()
    {
        Path = System.IO.Path.Combine(_folder.Path, "counter.db");
        _counter = new SqliteCounter(Path);
        _counter.Execute("PRAGMA synchronous = OFF");
        _counter.Create();
    }

    public string Path { get; }

    public int Number
    {
        get => _counter.Read();
        set => _counter.Execute($"UPDATE counter SET n = {value}");
    }

    public void Dispose()
    {
        _counter.Dispose();
        _folder.Dispose();
    }
}
