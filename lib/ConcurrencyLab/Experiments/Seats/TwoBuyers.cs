namespace ConcurrencyLab;

/// <summary>1 つの席を買う 2 人。それぞれの接続で、1 文ずつ交互に実行します。</summary>
public static class TwoBuyers
{
    /// <summary>The name of the child that sells.</summary>
    internal const string Role = "sell-seats";

    private const int MostStatements = 10;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <summary>2 人に同じ文を実行させ、実行した順に示します。</summary>
    /// <param name="database">席を置くデータベース。表 <c>seats</c> の 1 行に、残り <c>n</c>（1）と版 <c>version</c>（0）があります。</param>
    /// <param name="statements">SQL の文。<c>@n</c> と <c>@version</c> は、その前の SELECT で読んだ値です。<c>n</c> が 0 か、UPDATE が 0 行なら、買えずに終わります。</param>
    /// <returns>結果。サーバーがなければ、そのことを持ちます。</returns>
    /// <exception cref="ArgumentException">文がないか、多すぎるとき。</exception>
    /// <exception cref="ArgumentOutOfRangeException">データベースの値ではないとき。</exception>
    public static async Task<SeatSales> SellAsync(Database database, params string[] statements)
    {
        Argument.Some(statements);
        return await CompareAsync(database, ("", statements));
    }

    /// <summary>売り方をいくつか試します。どれも、席は 1 つ、買い手は 2 人です。</summary>
    /// <param name="database">席を置くデータベース。</param>
    /// <param name="ways">名前と、SQL の文。</param>
    /// <returns>結果。サーバーがなければ、そのことを持ちます。</returns>
    /// <exception cref="ArgumentException">文がないか、多すぎるとき。</exception>
    /// <exception cref="ArgumentOutOfRangeException">データベースの値ではないとき。</exception>
    public static async Task<SeatSales> CompareAsync(Database database, params (string Name, string[] Statements)[] ways)
    {
        Argument.Some(ways, way => way.Statements);
        if (!Enum.IsDefined(database))
            throw new ArgumentOutOfRangeException(nameof(database), database, "Database の値ではありません。");
        if (ways.Any(way => way.Statements.Length is 0 or > MostStatements || way.Statements.Any(string.IsNullOrWhiteSpace)))
            throw new ArgumentException($"SQL の文は、どの方法も 1 つから {MostStatements} 個までで指定してください。", nameof(ways));
        if (database == Database.PostgreSql && await PostgreSql.CheckAsync() is { IsReachable: false })
            return new SeatSales([], PostgreSqlStatus.Skipped);
        var sales = new List<SeatSale>();
        foreach (var (name, statements) in ways)
            sales.Add(new(name, await Child.RunAsync<SeatReport>(Limit, [Role, $"{database}", .. statements])));
        return new SeatSales(sales, "");
    }

    /// <summary>The child's part.</summary>
    internal static SeatReport Sell(Database database, string[] statements)
    {
        using ISeatStore store = database == Database.PostgreSql ? new PostgreSqlSeats(1) : new SqliteSeats(1);
        return SeatRun.Sell(store, [.. statements.SelectMany(SqlText.Split)]);
    }
}
