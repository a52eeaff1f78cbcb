namespace ConcurrencyLab;

/// <summary>What the store of payments knows: for each key that it is in work, or the receipt.</summary>
internal sealed class PaymentTable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int?> _records = new(StringComparer.Ordinal);
    private TaskCompletionSource _changed = new();

    public string Text
    {
        get
        {
            lock (_gate)
                return _records.Count == 0 ? "記録なし" : string.Join("、", _records.Select(record => $"{record.Key}: {(record.Value is { } receipt ? $"領収番号 {receipt}" : "処理中")}"));
        }
    }

    public bool IsEmpty
    {
        get
        {
            lock (_gate)
                return _records.Count == 0;
        }
    }

    /// <summary>Ends at the next change.</summary>
    public Task Changed
    {
        get
        {
            lock (_gate)
                return _changed.Task;
        }
    }

    public int? Find(string key)
    {
        lock (_gate)
            return _records.GetValueOrDefault(key);
    }

    public bool IsInWork(string key)
    {
        lock (_gate)
            return _records.TryGetValue(key, out var receipt) && receipt is null;
    }

    public bool TryBegin(string key) => Change(() => _records.TryAdd(key, null));

    public bool Complete(string key, int receipt) => Change(() =>
    {
        _records[key] = receipt;
        return true;
    });

    public bool Remove(string key) => Change(() => _records.Remove(key));

    private bool Change(Func<bool> change)
    {
        lock (_gate)
        {
            var done = change();
            var changed = _changed;
            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            changed.TrySetResult();
            return done;
        }
    }
}
