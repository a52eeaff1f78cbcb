namespace ConcurrencyLab;

/// <summary>
/// どのサーバーからも使える、ポイントの保存先。1 つ 1 つの操作は不可分です。判定は、操作のあいだに、
/// ほかのサーバーを割り込ませます。
/// </summary>
public sealed class PointStore
{
    private readonly PointTable _table;
    private readonly IConnection? _connection;

    /// <summary>利用者が 1 人だけの保存先を作ります。</summary>
    /// <param name="user">利用者の名前。</param>
    /// <param name="points">はじめのポイント。</param>
    public PointStore(string user, int points)
        : this(new PointTable(), null) => _table.Put(Argument.NotNull(user), points);

    internal PointStore(PointTable table, IConnection? connection) => (_table, _connection) = (table, connection);

    /// <summary>How often it was read here.</summary>
    internal int Reads { get; private set; }

    /// <summary>How often a write was tried here.</summary>
    internal int Writes { get; private set; }

    /// <summary>いまのポイントと版を読みます。利用者がいなければ <c>null</c> を返します。</summary>
    /// <param name="user">利用者の名前。</param>
    public Task<PointRecord?> ReadAsync(string user)
    {
        Argument.NotNull(user);
        return DoAsync(() => Read(user), record => record is null ? $"{user} はいない" : $"{record.Points}（版 {record.Version}）を読んだ", isRead: true);
    }

    /// <summary>
    /// 版が <paramref name="expectedVersion"/> のままなら書き、版を 1 増やして <c>true</c> を返します。版が変わっているときと、
    /// 利用者がいないときは、何もせずに <c>false</c> を返します。
    /// </summary>
    /// <param name="user">利用者の名前。</param>
    /// <param name="points">新しいポイント。</param>
    /// <param name="expectedVersion">読んだときの版。</param>
    public Task<bool> TryWriteAsync(string user, int points, int expectedVersion)
    {
        Argument.NotNull(user);
        return DoAsync(() => Write(user, points, expectedVersion), done => done ? $"{points} を書いた" : $"版 {expectedVersion} ではないので、書けなかった");
    }

    /// <summary>版を比べずに書きます。利用者がいなければ、何もせずに <c>false</c> を返します。</summary>
    /// <param name="user">利用者の名前。</param>
    /// <param name="points">新しいポイント。</param>
    public Task<bool> WriteAsync(string user, int points)
    {
        Argument.NotNull(user);
        return DoAsync(() => Write(user, points, null), done => done ? $"版を比べずに {points} を書いた" : $"{user} はいない");
    }

    private PointRecord? Read(string user)
    {
        Reads++;
        return _table.Read(user);
    }

    private bool Write(string user, int points, int? expectedVersion)
    {
        Writes++;
        return _table.Write(user, points, expectedVersion);
    }

    private Task<T> DoAsync<T>(Func<T> happen, Func<T?, string> label, bool isRead = false) =>
        _connection is null ? Task.FromResult(happen()) : _connection.CallAsync(happen, label, isRead);
}
