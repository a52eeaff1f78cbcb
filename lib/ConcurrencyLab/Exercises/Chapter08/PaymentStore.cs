namespace ConcurrencyLab;

/// <summary>
/// どのサーバーからも使える、支払いの記録の保存先。キーごとに、「処理中」の印か、領収番号を 1 つ持ちます。
/// 1 つ 1 つの操作は不可分です。判定は、操作のあいだに、ほかのサーバーを割り込ませます。
/// </summary>
public sealed class PaymentStore
{
    private readonly PaymentTable _table;
    private readonly IConnection? _connection;

    /// <summary>何も記録していない保存先を作ります。</summary>
    public PaymentStore()
        : this(new PaymentTable(), null)
    {
    }

    internal PaymentStore(PaymentTable table, IConnection? connection) => (_table, _connection) = (table, connection);

    /// <summary>What the last attempt to set the mark came to; null when there was none.</summary>
    internal bool? HasBegun { get; private set; }

    /// <summary>キーの記録がなければ「処理中」の印をつけ、<c>true</c> を返します。あれば、何もせずに <c>false</c> を返します。</summary>
    /// <param name="key">キー。</param>
    public Task<bool> TryBeginAsync(string key)
    {
        Argument.NotNull(key);
        return DoAsync(() => (HasBegun = _table.TryBegin(key)).Value, began => began ? $"{key} に「処理中」の印をつけた" : $"{key} にはもう記録がある");
    }

    /// <summary>領収番号を返します。「処理中」のときと、記録がないときは <c>null</c> を返します。</summary>
    /// <param name="key">キー。</param>
    public Task<int?> FindAsync(string key)
    {
        Argument.NotNull(key);
        return DoAsync(() => _table.Find(key), receipt => receipt is null ? $"{key} に領収番号はない" : $"{key} の領収番号 {receipt} を読んだ", isRead: true);
    }

    /// <summary>「処理中」なら、印が変わるか消えるまで待ちます。領収番号を返します。記録がなければ <c>null</c> を返します。</summary>
    /// <param name="key">キー。</param>
    public Task<int?> WaitAsync(string key)
    {
        Argument.NotNull(key);
        return _connection is null
            ? WaitHereAsync(key)
            : _connection.CallAsync(() => _table.Find(key), receipt => receipt is null ? $"{key} の記録はない" : $"{key} の領収番号 {receipt} を読んだ", isRead: true, () => !_table.IsInWork(key));
    }

    /// <summary>「処理中」の印を、領収番号に替えます。</summary>
    /// <param name="key">キー。</param>
    /// <param name="receipt">領収番号。</param>
    public Task CompleteAsync(string key, int receipt)
    {
        Argument.NotNull(key);
        return DoAsync(() => _table.Complete(key, receipt), _ => $"{key} に領収番号 {receipt} を書いた");
    }

    /// <summary>キーの記録を消します。「処理中」の印も、領収番号も消えます。</summary>
    /// <param name="key">キー。</param>
    public Task RemoveAsync(string key)
    {
        Argument.NotNull(key);
        return DoAsync(() => _table.Remove(key), _ => $"{key} の記録を消した");
    }

    private async Task<int?> WaitHereAsync(string key)
    {
        for (var changed = _table.Changed; _table.IsInWork(key); changed = _table.Changed)
            await changed;
        return _table.Find(key);
    }

    private Task<T> DoAsync<T>(Func<T> happen, Func<T?, string> label, bool isRead = false) =>
        _connection is null ? Task.FromResult(happen()) : _connection.CallAsync(happen, label, isRead);
}
