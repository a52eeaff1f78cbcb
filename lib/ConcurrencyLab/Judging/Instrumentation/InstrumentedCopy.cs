namespace ConcurrencyLab;

/// <summary>
/// A copy of the learner's code that does the same, and in which the scheduler can step in wherever threads can meet: at
/// shared variables, at locks, at atomic operations. Plain C# gives no such place.
/// </summary>
internal static class InstrumentedCopy
{
    /// <summary>The copy; the code itself when it cannot be copied.</summary>
    public static T Of<T>(T code)
        where T : Delegate
    {
        if (BegunEarlier.Has(code.Method.Module))
            Conditions.NoteOthers();
        if (code.HasSingleTarget && (T?)DelegateCopies.Of(code.Method, typeof(T), code.Target) is { } copy)
            return copy;
        Conditions.NoteUncopied(ReasonAgainst(code));
        return code;
    }

    /// <summary>Why code that could not be copied is run as it is.</summary>
    public static string ReasonAgainst(Delegate code) =>
        // Each method in it would have to be copied by itself.
        !code.HasSingleTarget ? "いくつものメソッドを 1 つにしたデリゲートです" : MethodCopies.ReasonAgainst(code.Method) ?? $"{code.Method.Name}: 写しを作れません";
}
