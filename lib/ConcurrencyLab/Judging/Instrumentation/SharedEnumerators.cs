using System.Collections;
using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>
/// An enumerator of the framework's knows how far it has come, and no variable does. Each thread that goes through a collection
/// has one of its own; where all orders are tried, it is said that several threads use the same one.
/// </summary>
internal static class SharedEnumerators
{
    private static readonly ConditionalWeakTable<IEnumerator, ControlledThread> s_users = [];

    public static void See(IEnumerator enumerator, ControlledThread thread)
    {
        if (thread.Scheduler.TriesAllOrders && s_users.GetValue(enumerator, _ => thread) != thread)
            thread.Scheduler.NoteUncopied("何本かのスレッドで使う列挙子の MoveNext");
    }
}
