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
        Conditions.Note(code);
        // Several methods in one delegate: each would have to be copied by itself.
        if (!code.HasSingleTarget)
            return code;
        return (T?)DelegateCopies.Of(code.Method, typeof(T), code.Target) ?? code;
    }

    /// <summary>Whether everything is copied that has been reached so far.</summary>
    public static bool IsComplete(Delegate code) => Uncopied(code).Count == 0;

    /// <summary>What of the code runs uncopied, and why; empty when everything is copied that has been reached so far.</summary>
    public static IReadOnlyList<string> Uncopied(Delegate code)
    {
        if (!code.HasSingleTarget)
            return ["いくつものメソッドを 1 つにしたデリゲートです"];
        _ = MethodCopies.Of(code.Method);
        return MethodCopies.Reasons(code.Method.Module);
    }
}
