using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>Which sources are cancelled with which others.</summary>
internal static class TokenLinks
{
    private static readonly ConditionalWeakTable<CancellationTokenSource, List<CancellationTokenSource>> s_followers = [];
    private static readonly ConditionalWeakTable<CancellationTokenSource, CancellationTokenSource[]> s_leaders = [];

    public static void Note(CancellationTokenSource follower, IEnumerable<CancellationTokenSource> leaders)
    {
        CancellationTokenSource[] all = [.. leaders];
        s_leaders.Add(follower, all);
        foreach (var leader in all)
        {
            var followers = s_followers.GetOrCreateValue(leader);
            lock (followers)
                followers.Add(follower);
        }
    }

    public static IReadOnlyList<CancellationTokenSource> FollowersOf(CancellationTokenSource leader)
    {
        if (!s_followers.TryGetValue(leader, out var followers))
            return [];
        lock (followers)
            return [.. followers];
    }

    /// <summary>The source itself and all that cancel it.</summary>
    public static IEnumerable<CancellationTokenSource> WithLeadersOf(CancellationTokenSource source) =>
        s_leaders.TryGetValue(source, out var leaders) ? leaders.SelectMany(WithLeadersOf).Prepend(source) : [source];
}
