namespace ConcurrencyLab;

/// <summary>A table <c>seats</c> with one row: <c>n</c> seats that are left, and the <c>version</c> of the row.</summary>
internal interface ISeatStore : IDisposable
{
    /// <summary>How many seats are left, as everybody sees it who comes now.</summary>
    int Left { get; }

    /// <summary>A connection of one's own.</summary>
    ISeatConnection Open();
}

/// <summary>A buyer's connection: does one statement after the other.</summary>
internal interface ISeatConnection : IDisposable
{
    /// <summary>Begins a statement, or goes on with the one that was begun. Nothing as long as another connection is in its way.</summary>
    StatementResult? Try(string sql);

    /// <summary>Gives up the statement that another connection is in the way of. Nothing where the database does so itself.</summary>
    StatementResult? Refuse();

    /// <summary>Undoes what was not committed.</summary>
    void Rollback();
}

/// <summary>What a statement gave.</summary>
/// <param name="Read">The first row of a query: the values of the columns by their names; nothing for anything else.</param>
/// <param name="Rows">How many rows an UPDATE changed.</param>
/// <param name="IsReadOnly">Whether the statement writes nothing, whatever it finds.</param>
/// <param name="Error">What the database says about a statement that it refuses; otherwise empty.</param>
internal sealed record StatementResult(IReadOnlyDictionary<string, int>? Read, int Rows, bool IsReadOnly, string Error = "")
{
    public static StatementResult Refused(string error) => new(null, 0, IsReadOnly: true, error);
}
