namespace ConcurrencyLab;

/// <summary>What the store of points knows.</summary>
internal sealed class PointTable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, PointRecord> _records = new(StringComparer.Ordinal);

    public string Text
    {
        get
        {
            lock (_gate)
                return _records.Count == 0 ? "利用者なし" : string.Join("、", _records.Select(record => $"{record.Key}: {record.Value.Points} ポイント（版 {record.Value.Version}）"));
        }
    }

    public PointRecord? Read(string user)
    {
        lock (_gate)
            return _records.GetValueOrDefault(user);
    }

    /// <summary>Writes, if the version is as expected; null expects nothing.</summary>
    public bool Write(string user, int points, int? expected)
    {
        lock (_gate)
        {
            if (!_records.TryGetValue(user, out var record) || (expected ?? record.Version) != record.Version)
                return false;
            _records[user] = new PointRecord(points, record.Version + 1);
            return true;
        }
    }

    public void Put(string user, int points)
    {
        lock (_gate)
            _records[user] = new PointRecord(points, _records.TryGetValue(user, out var record) ? record.Version + 1 : 1);
    }

    public void Remove(string user)
    {
        lock (_gate)
            _records.Remove(user);
    }
}
