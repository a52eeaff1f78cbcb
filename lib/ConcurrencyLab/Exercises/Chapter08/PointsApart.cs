using AddPoints = System.Func<string, int, ConcurrencyLab.PointStore, System.Func<string, System.Threading.Tasks.Task>, System.Threading.Tasks.Task<bool>>;

namespace ConcurrencyLab;

/// <summary>Calls for different users, at the same time: each adds its points to its user, and writes to no other.</summary>
internal static class PointsApart
{
    private const string Story = "別々の利用者にポイントを加える呼び出しが、同時に届きました";

    private static readonly Hint s_shared = new("shared-variable");

    /// <summary>The users, their points, and how many are added.</summary>
    public static IReadOnlyList<(string User, int Before, int Points)> Users { get; } = [(PointRun.User, PointRun.Before, 5), ("bob", 40, 20)];

    public static CheckResult? Judge(AddPoints addPointsAsync) =>
        ServerOrder.FindFailure(areAlike: true, order =>
        {
            using var run = new PointRun(addPointsAsync);
            foreach (var (user, before, points) in Users)
            {
                run.Table.Put(user, before);
                run.Add($"{user} に {points} を加える", points, user);
            }

            var found = run.Servers.Go(order) ?? Judge(run.Table, run.Mails, [.. run.Calls.Select(call => call.Answer)], run.Servers.Lanes);
            return (run.Servers.Operations, found);
        });

    /// <summary>Null when each user has the points and one mail, and each call said so.</summary>
    public static CheckResult? Judge(PointTable table, IReadOnlyList<string> mails, IReadOnlyList<bool?> answers, Lanes lanes)
    {
        for (var i = 0; i < Users.Count; i++)
        {
            var (user, before, points) = Users[i];
            if (table.Read(user)?.Points is var now && now != before + points)
                return new CheckResult.Failed($"{Story}。{user} は {before + points} ポイントになるはずが、{now} ポイントでした。", s_shared, lanes);
            if (mails.Count(to => to == user) is var sent && sent != 1)
                return new CheckResult.Failed($"{Story}。{user} へのメールは {sent} 通でした。1 通のはずです。", s_shared, lanes);
            if (answers[i] is not true)
                return new CheckResult.Failed($"{Story}。{user} に加えたのに、true が返りませんでした。", s_shared, lanes);
        }

        return null;
    }
}
