namespace ConcurrencyLab;

/// <summary>Advice about locks of the service, chosen by what the code calls.</summary>
internal static class SalesHints
{
    private static readonly Hint s_gaveUp = new("gave-up");

    public static Hint Of(CodeReading code, string read, string write) =>
        code.Has("Monitor.TryEnter") || code.Has("Lock.TryEnter") ? s_gaveUp : LockHints.Of(code, read, write);
}
