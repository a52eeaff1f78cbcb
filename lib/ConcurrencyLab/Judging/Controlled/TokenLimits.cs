using System.Reflection;
using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>Time limits that waits have by a token: where no time passes, such a limit comes as any other does.</summary>
internal static class TokenLimits
{
    private static readonly FieldInfo? s_source = typeof(CancellationToken).GetField("_source", BindingFlags.Instance | BindingFlags.NonPublic);
    private static readonly ConditionalWeakTable<CancellationTokenSource, object> s_limits = [];

    /// <summary>What can cancel a token; null where nothing can, or where the token cannot be asked.</summary>
    public static CancellationTokenSource? SourceOf(CancellationToken token) => s_source?.GetValue(token) as CancellationTokenSource;

    /// <summary>Notes when a source is to be cancelled.</summary>
    public static void Note(CancellationTokenSource source, TimeSpan delay)
    {
        if (delay >= TimeSpan.Zero)
            s_limits.AddOrUpdate(source, Operation.Limit(delay)!);
        else
            s_limits.Remove(source);
    }

    /// <summary>The limit of a wait with this token; null without one, and where the check decides about time.</summary>
    public static int? Of(CancellationToken token) =>
        Current.Controlled is { IsTimed: false } && SourceOf(token) is { IsCancellationRequested: false } source && First(source) is { } first ? LimitOf(first) : null;

    /// <summary>Lets the limit come.</summary>
    public static void Reach(CancellationToken token) => First(SourceOf(token)!)!.Cancel();

    // Whichever of those that cancel it does so first.
    private static CancellationTokenSource? First(CancellationTokenSource source) =>
        TokenLinks.WithLeadersOf(source).Where(one => LimitOf(one) is not null).MinBy(LimitOf);

    private static int? LimitOf(CancellationTokenSource source) => s_limits.TryGetValue(source, out var limit) ? (int)limit : null;
}
