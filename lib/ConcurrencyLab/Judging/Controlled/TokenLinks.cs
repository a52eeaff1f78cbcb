using System.Reflection;

namespace ConcurrencyLab;

/// <summary>Which sources cancel another: what the framework keeps in one that was made of others' tokens.</summary>
internal static class TokenLinks
{
    private const BindingFlags Kept = BindingFlags.Instance | BindingFlags.NonPublic;

    /// <summary>The source itself, then all that cancel it.</summary>
    public static IEnumerable<CancellationTokenSource> WithLeadersOf(CancellationTokenSource source) => LeadersOf(source).SelectMany(WithLeadersOf).Prepend(source);

    private static IEnumerable<CancellationTokenSource> LeadersOf(CancellationTokenSource source) => source.GetType() == typeof(CancellationTokenSource) ? []
        : source.GetType().GetFields(Kept).SelectMany(field => Registrations(field.GetValue(source))).Select(registration => TokenLimits.SourceOf(registration.Token)).OfType<CancellationTokenSource>();

    private static CancellationTokenRegistration[] Registrations(object? kept) => kept switch
    {
        CancellationTokenRegistration one => [one],
        CancellationTokenRegistration[] many => many,
        _ => [],
    };
}
