using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>
/// Exceptions that nobody could catch: on a thread of the learner's own, or in an <c>async void</c> method. The code as it is
/// would end the process with them.
/// </summary>
internal static class Uncaught
{
    private static readonly ConditionalWeakTable<Exception, Exception> s_all = [];

    public static Exception Note(Exception exception)
    {
        s_all.AddOrUpdate(exception, exception);
        return exception;
    }

    public static bool Is(Exception exception) => s_all.TryGetValue(exception, out _);
}
