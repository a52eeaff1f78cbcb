using AddPoints = System.Func<string, int, ConcurrencyLab.PointStore, System.Func<string, System.Threading.Tasks.Task>, System.Threading.Tasks.Task<bool>>;

namespace ConcurrencyLab;

/// <summary>Calls for different users on two threads: they meet also where there is no <c>await</c> between.</summary>
internal static class PointsOnThreads
{
    private static readonly Hint s_endless = new("endless-loop");

    public static CheckResult? Judge(AddPoints addPointsAsync, LearnerState state) => Schedules.FindFailure(areAlike: true, order => Run(addPointsAsync, state, order))
        ?? CollectionRaces.In((order, follow) => Run(addPointsAsync, state, order, follow: follow).Scheduler)
        ?? CollectionRaces.In((order, follow) => Run(addPointsAsync, state, order, isLater: true, follow).Scheduler);

    private static (ControlledScheduler Scheduler, CheckResult? Found) Run(AddPoints addPointsAsync, LearnerState state, TurnOrder order, bool isLater = false, IThreadOrder? follow = null)
    {
        state.Restore();
        var (table, mails, answers) = (new PointTable(), new List<string>(), new bool?[PointsApart.Users.Count]);
        var scheduler = new ControlledScheduler(() => $"{table.Text}、メール {mails.Count} 通", order) { IsTimed = true, Order = follow };
        scheduler.Adopt(addPointsAsync);
        var connection = new ThreadConnection(scheduler, isLater);
        for (var i = 0; i < answers.Length; i++)
        {
            var (index, (user, before, points)) = (i, PointsApart.Users[i]);
            table.Put(user, before);
            scheduler.Add(() =>
            {
                scheduler.Note($"{user} に {points} を加えに来た");
                var adding = addPointsAsync(user, points, new PointStore(table, connection), to => connection.CallAsync(() => Send(to), _ => $"{to} にメールを送った"));
                ControlledTaskWaits.Await(adding, null);
#pragma warning disable VSTHRD002 // It has completed.
                answers[index] = adding.GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
            });
        }

        var end = scheduler.Run();
        return (scheduler, RunResult.Of(scheduler, end, s_endless) ?? PointsApart.Judge(table, mails, answers, scheduler.Lanes));

        bool Send(string to)
        {
            mails.Add(to);
            return true;
        }
    }
}
