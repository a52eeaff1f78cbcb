namespace ConcurrencyLab;

/// <summary>
/// Calls an asynchronous method again and again on one thread, while no mail is delivered yet. One that awaits hands the
/// thread back, and so all mails are under way at once; one that blocks keeps the thread at the first.
/// </summary>
internal sealed class MailRun
{
    // A blocked call never goes on by itself; a call that awaits needs microseconds, or on a busy machine some more.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    // So long nobody may answer, who waits for the delivery; and so long calls may come back one by one.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly TaskCompletionSource _delivered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly object _gate = new();
    private int _begun;
    private int _called;

    private MailRun(int calls) => Calls = calls;

    public int Calls { get; }

    /// <summary>How many calls came back while no mail was delivered.</summary>
    public int Returned { get; private set; }

    /// <summary>How many mails were under way at once.</summary>
    public int UnderWay { get; private set; }

    /// <summary>How many calls were finished, as far as their caller could tell, although no mail was delivered.</summary>
    public int Early { get; private set; }

    /// <summary>Whether a thread other than the caller's was kept until the delivery of a mail.</summary>
    public bool KeepsAThread { get; private set; }

    /// <summary>How many mails were sent in the end.</summary>
    public int Sent => Volatile.Read(ref _begun);

    /// <summary>The answers in the order of the calls; empty unless all came.</summary>
    public IReadOnlyList<string?> Answers { get; private set; } = [];

    /// <summary>The first exception that a call gave.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Whether calls were still unfinished long after the delivery.</summary>
    public bool Hangs { get; private set; }

    public static async Task<MailRun> RunAsync(Func<string, Func<string, Task>, Task<string>> confirm, IReadOnlyList<string> users)
    {
        var run = new MailRun(users.Count);
        var answers = new Task<string>[users.Count];
        var flow = new CodeFlow();
        var calling = DedicatedThread.RunAsync(() =>
        {
            flow.Begin();
            for (var i = 0; i < users.Count; i++)
            {
                answers[i] = confirm(users[i], run.SendAsync);
                run.Count(ref run._called);
            }

            return true;
        });
        run.WaitForProgress();
        for (var i = 0; i < run.Returned; i++)
            answers[i] ??= Task.FromException<string>(new InvalidOperationException("メソッドが null を返しました。Task を返してください。"));
        if (run.Returned == run.Calls)
            run.KeepsAThread = run.UnderWay < run.Calls && flow.KeepsAnotherThread();
        if (run.Returned == run.Calls && run.UnderWay >= run.Calls)
            await Task.WhenAny([.. answers, Task.Delay(Quiet)]);
        run.Early = answers.Take(run.Returned).Count(answer => answer is { IsCompletedSuccessfully: true });
        run._delivered.SetResult();
        await run.FinishAsync(calling, answers);
        Heartbeat.Beat();
        return run;
    }

    private Task SendAsync(string user)
    {
        Count(ref _begun);
        return _delivered.Task;
    }

    private void Count(ref int number)
    {
        lock (_gate)
        {
            number++;
            Monitor.PulseAll(_gate);
        }
    }

    // Until all are called and under way, or no call has come back for a while: what takes up one thread of the pool after
    // the other would creep on for long. On this thread, because the pool may be what the method blocks.
    private void WaitForProgress()
    {
        lock (_gate)
        {
            var (seen, since, begun) = (0, TimeProvider.System.GetTimestamp(), TimeProvider.System.GetTimestamp());
            while (_begun < Calls || _called < Calls)
            {
                if (_called != seen)
                    (seen, since) = (_called, TimeProvider.System.GetTimestamp());
                var left = Patience - TimeProvider.System.GetElapsedTime(since);
                if (left <= TimeSpan.Zero || TimeProvider.System.GetElapsedTime(begun) > Most)
                    break;
                Monitor.Wait(_gate, left);
            }

            (Returned, UnderWay) = (_called, _begun);
        }
    }

    private async Task FinishAsync(Task calling, Task<string>[] answers)
    {
        try
        {
            await calling.WaitAsync(Grace);
            Answers = await Task.WhenAll(answers).WaitAsync(Grace);
        }
        catch (TimeoutException) when (!calling.IsCompleted || !answers.All(answer => answer.IsCompleted))
        {
            Hangs = true;
        }
#pragma warning disable CA1031 // What the learner's code throws is for the check to judge.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Failure = e;
        }
    }
}
