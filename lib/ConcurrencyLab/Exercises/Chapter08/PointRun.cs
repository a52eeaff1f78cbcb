using AddPoints = System.Func<string, int, ConcurrencyLab.PointStore, System.Func<string, System.Threading.Tasks.Task>, System.Threading.Tasks.Task<bool>>;

namespace ConcurrencyLab;

/// <summary>Calls that add points to a user, and the mails that they send.</summary>
internal sealed class PointRun : IDisposable
{
    public const string User = "alice";
    public const int Before = 100;

    private readonly AddPoints _addPointsAsync;

    // Each run has a store of its own: what was remembered of the last one's versions, would fit by chance.
    private readonly LearnerState _state;
    private readonly PointTable _table = new();
    private readonly List<PointCall> _calls = [];
    private readonly List<string> _mails = [];

    public PointRun(AddPoints addPointsAsync)
    {
        _addPointsAsync = addPointsAsync;
        _state = LearnerState.Of(addPointsAsync);
        _table.Put(User, Before);
        Servers = new ServerRun(addPointsAsync, () => $"{_table.Text}、メール {_mails.Count} 通");
    }

    public ServerRun Servers { get; }

    public IReadOnlyList<PointCall> Calls => _calls;

    public PointTable Table => _table;

    /// <summary>To whom mails were sent.</summary>
    public IReadOnlyList<string> Mails => _mails;

    /// <summary>The user's points; null when there is no such user.</summary>
    public int? Points => _table.Read(User)?.Points;

    /// <summary>Calls the learner's method.</summary>
    public PointCall Add(string name, int points, string user = User) => Start(name, points, user, _addPointsAsync, isOther: false);

    /// <summary>Does the same on the other server, which is in order.</summary>
    public PointCall AddElsewhere(string name, int points) => Start($"{name}（もう 1 台）", points, User, AddOnOtherServerAsync, isOther: true);

    /// <summary>Makes a lane for what the check itself does in the store.</summary>
    public void AddLane(string name) => Servers.Start(name, static _ => Task.CompletedTask);

    /// <summary>Adds points as another server does, all at once.</summary>
    /// <param name="lane">In which lane it stands.</param>
    /// <param name="points">How many.</param>
    public void Interfere(int lane, int points)
    {
        _table.Put(User, Points!.Value + points);
        Servers.Note(lane, $"{points} を加えた");
    }

    public void Remove(int lane)
    {
        _table.Remove(User);
        Servers.Note(lane, $"{User} を消した");
    }

    public void Dispose()
    {
        Servers.Dispose();
        _state.Dispose();
    }

    private PointCall Start(string name, int points, string user, AddPoints addPointsAsync, bool isOther)
    {
        PointStore? store = null;
        var call = Servers.Start(name, connection =>
        {
            store = new PointStore(_table, connection);
            return addPointsAsync(user, points, store, to => connection.CallAsync(() => Send(to), _ => $"{to} にメールを送った"));
        });
        _calls.Add(new PointCall(name, points, call, () => store, isOther));
        return _calls[^1];
    }

    private bool Send(string to)
    {
        _mails.Add(to);
        return true;
    }

    private static async Task<bool> AddOnOtherServerAsync(string user, int points, PointStore store, Func<string, Task> sendMailAsync)
    {
        while (await store.ReadAsync(user) is { } record)
        {
            if (!await store.TryWriteAsync(user, record.Points + points, record.Version))
                continue;
            await sendMailAsync(user);
            return true;
        }

        return false;
    }
}
