using System.Text.RegularExpressions;

namespace ConcurrencyLab;

/// <summary>How it ended for somebody who wanted a seat.</summary>
internal enum BuyerEnd
{
    Unfinished,
    Sold,
    SoldOut,
    NotWritten,
    Failed,
}

/// <summary>Runs the statements that sell a seat, as a program would: stops when there is no seat, or when nothing was changed.</summary>
internal sealed partial class Buyer(ISeatConnection connection, IReadOnlyList<string> statements) : IDisposable
{
    private Dictionary<string, int> _read = [];
    private int _done;

    public BuyerEnd End { get; private set; }

    public bool IsFinished => End != BuyerEnd.Unfinished;

    public bool IsWaiting { get; private set; }

    /// <summary>Whether an UPDATE changed something, whatever became of it.</summary>
    public bool HasWritten { get; private set; }

    /// <summary>What the database said when it refused a statement.</summary>
    public string Error { get; private set; } = "";

    /// <summary>Goes on by one statement, and says what happened; nothing when it still waits.</summary>
    public string? Step(bool mayWait)
    {
        var sql = Values().Replace(statements[_done], value => $"{_read.GetValueOrDefault(value.Groups[1].Value.ToUpperInvariant())}");
        if ((connection.Try(sql) ?? (mayWait ? null : connection.Refuse())) is not { } result)
        {
            var begins = !IsWaiting;
            IsWaiting = true;
            return begins ? $"{sql}（待たされる）" : null;
        }

        IsWaiting = false;
        _done++;
        if (result.Error.Length > 0)
            return Ended(sql, BuyerEnd.Failed, Error = result.Error);
        // What follows a WITH, the database says.
        var isWith = Begins("WITH");
        if (Begins("UPDATE") || (isWith && !result.IsReadOnly))
        {
            if (result.Rows == 0)
                return Ended(sql, BuyerEnd.NotWritten, "0 行。書けなかった");
            HasWritten = true;
        }
        else if (Begins("SELECT") || isWith)
        {
            _read = (result.Read ?? new Dictionary<string, int>()).ToDictionary(column => column.Key.ToUpperInvariant(), column => column.Value);
            if (result.Read is null || (_read.TryGetValue("N", out var left) && left <= 0))
                return Ended(sql, BuyerEnd.SoldOut, "残りがないので、売り切れ");
        }

        if (_done == statements.Count)
            End = BuyerEnd.Sold;
        return sql + (result.Read is { } seen ? $" → {string.Join("、", seen.Select(column => $"{column.Key} = {column.Value}"))}" : "");

        bool Begins(string word) => sql.StartsWith(word, StringComparison.OrdinalIgnoreCase);
    }

    public void Dispose() => connection.Dispose();

    private string Ended(string sql, BuyerEnd end, string why)
    {
        End = end;
        connection.Rollback();
        return $"{sql} → {why}";
    }

    [GeneratedRegex(@"@(\w+)")]
    private static partial Regex Values();
}
