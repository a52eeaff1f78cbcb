namespace ConcurrencyLab;

/// <summary>Two buyers, one seat: each sells it on a connection of its own, a statement each by turns.</summary>
public static class TwoBuyers
{
    private const int MostStatements = 10;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <summary>Lets both buyers do the same statements, and shows them in the order in which they were done.</summary>
    /// <param name="database">Where the seat is: a table <c>seats</c> with the columns <c>n</c>, which is 1, and <c>version</c>, which is 0.</param>
    /// <param name="statements">SQL statements; <c>@n</c> and <c>@version</c> are what the SELECT before has read. A buyer stops when it reads that <c>n</c> is 0, or when an UPDATE changes no row.</param>
    /// <returns>What came out. Where there is no server, the result says so.</returns>
    /// <exception cref="ArgumentException">There is no statement, or there are too many.</exception>
    public static async Task<SeatSales> SellAsync(Database database, params string[] statements) =>
        await CompareAsync(database, ("", statements));

    /// <summary>Tries several ways of selling, each with a seat and two buyers of its own.</summary>
    /// <param name="database">Where the seat is.</param>
    /// <param name="ways">Names and statements.</param>
    /// <returns>What came out. Where there is no server, the result says so.</returns>
    /// <exception cref="ArgumentException">A way has no statement, or too many.</exception>
    public static async Task<SeatSales> CompareAsync(Database database, params (string Name, string[] Statements)[] ways)
    {
        ArgumentNullException.ThrowIfNull(ways);
        if (ways.Any(way => way.Statements.Length is 0 or > MostStatements))
            throw new ArgumentException($"SQL の文は、1 つから {MostStatements} 個までで指定してください。", nameof(ways));
        if (database == Database.PostgreSql && await PostgreSql.CheckAsync() is { IsReachable: false })
            return new SeatSales([], PostgreSqlStatus.Skipped);
        var sales = new List<SeatSale>();
        foreach (var (name, statements) in ways)
            sales.Add(new(name, await Child.RunAsync<SeatReport>(Limit, [ChildRoles.SellSeats, $"{database}", .. statements])));
        return new SeatSales(sales, "");
    }

    /// <summary>The child's part.</summary>
    internal static SeatReport Sell(Database database, string[] statements)
    {
        using ISeatStore store = database == Database.PostgreSql ? new PostgreSqlSeats(1) : new SqliteSeats(1);
        return SeatRun.Sell(store, statements);
    }
}
