namespace ConcurrencyLab;

/// <summary>Advice about locks of the service, chosen by what the code calls.</summary>
internal static class SalesHints
{
    public static readonly Hint GaveUp = new("gave-up");

    public static bool GivesUp(CodeReading code) => code.Has("Monitor.TryEnter") || code.Has("Lock.TryEnter");

    public static Hint Of(CodeReading code, string read, string write) =>
        GivesUp(code) ? GaveUp : LockHints.Of(code, read, write);
}
