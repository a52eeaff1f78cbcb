using Confirm = System.Func<string, System.Func<string, System.Threading.Tasks.Task>, System.Threading.Tasks.Task<string>>;

namespace ConcurrencyLab;

/// <summary>Many calls on one thread, while no mail is delivered yet. What follows an <c>await</c> runs on the pool.</summary>
internal sealed class MailCalls : IDisposable
{
    private static readonly TimeSpan s_moment = TimeSpan.FromMinutes(1);

    private readonly AsyncPump _pump;
    private readonly PendingCalls _mails;
    private readonly PumpedCall[] _calls;

    /// <param name="confirm">The learner's method.</param>
    /// <param name="users">Whom to confirm to.</param>
    /// <param name="sendAsync">What sends a mail; by default the mail is delivered when the check lets it.</param>
    public MailCalls(Confirm confirm, IReadOnlyList<string> users, Func<Task>? sendAsync = null)
    {
        Users = users;
        _pump = new AsyncPump(confirm, returnsToCaller: false);
        _mails = new PendingCalls(_pump);
        _calls = [.. users.Select((user, i) => _pump.Start(() => confirm(user, to => sendAsync?.Invoke() ?? _mails.CallAsync(i, to))))];
    }

    public IReadOnlyList<string> Users { get; }

    public IReadOnlyList<PumpedCall> Calls => _calls;

    /// <summary>How many mails were sent.</summary>
    public int Sent => _mails.All.Count;

    /// <summary>How many mails are under way.</summary>
    public int UnderWay => _mails.Pending.Count;

    /// <summary>A mail that went to somebody else.</summary>
    public PendingCall? Misdirected => _mails.All.FirstOrDefault(mail => mail.Argument != Users[mail.Owner]);

    /// <summary>How many calls were finished, as far as their caller could tell, although no mail was delivered.</summary>
    public int Early => _calls.Count(call => call.IsCompletedSuccessfully);

    public bool KeepsAThread => _pump.KeepsAnotherThread;

    public Exception? Failure => _pump.Failure;

    /// <summary>Lets all calls go on as far as they get.</summary>
    public PumpEnd GoOn() => _pump.Settle(() => UnderWay >= _calls.Length || _calls.All(call => call.IsCompleted), _pump.Now + s_moment);

    /// <summary>Lets much time pass, and no mail arrives.</summary>
    public PumpEnd PassMuchTime() => _pump.PassMuchTime();

    /// <summary>Delivers all mails.</summary>
    public PumpEnd Deliver()
    {
        foreach (var mail in _mails.Pending)
            mail.Release();
        return _pump.Settle(() => _calls.All(call => call.IsCompleted), _pump.Now + s_moment);
    }

    /// <summary>Whether a call ends with a mail that another one sent, when all mails are delivered, one after the other.</summary>
    public bool SharesMails()
    {
        for (var round = 0; round < _calls.Length && UnderWay > 0; round++)
        {
            if (Deliver() != PumpEnd.Settled)
                break;
        }

        var senders = _mails.All.Select(mail => mail.Owner).ToHashSet();
        return Enumerable.Range(0, _calls.Length).Any(i => _calls[i].IsCompletedSuccessfully && !senders.Contains(i));
    }

    public void Dispose()
    {
        _mails.Dispose();
        _pump.Dispose();
    }
}
