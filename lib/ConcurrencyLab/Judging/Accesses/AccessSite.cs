using System.Reflection;

namespace ConcurrencyLab;

/// <summary>A place in the code that touches something threads can share. Copies know it by its number.</summary>
/// <param name="Method">The original method.</param>
/// <param name="Offset">Where in its IL.</param>
/// <param name="Kind">What is done there.</param>
/// <param name="Place">To what of which object.</param>
/// <param name="Operation">The operation, where it is a call; else empty.</param>
/// <param name="Ordinal">The how manieth access of this kind to this place it is in the method, from 1.</param>
/// <param name="IsPoint">Whether a check lets others in here; otherwise only what looks more closely does.</param>
internal sealed record AccessSite(MethodBase Method, int Offset, AccessKind Kind, AccessPlace Place, string Operation, int Ordinal, bool IsPoint)
{
    private static readonly Lock s_gate = new();
    private static AccessSite[] s_all = new AccessSite[256];
    private static int s_count;

    public int Number { get; private init; }

    /// <summary>Whether it is noted as a change of the code's own state.</summary>
    public bool IsChange { get; init; }

    /// <summary>Whether it is another access of the same call, which happens at once with the one before.</summary>
    public bool IsJoined { get; init; }

    /// <summary>Whether something is touched that threads can share, or ordered.</summary>
    public bool IsTracked => Place != AccessPlace.Nothing || Kind == AccessKind.Fence;

    public bool IsWrite => Kind is AccessKind.Write or AccessKind.VolatileWrite or AccessKind.Atomic;

    /// <summary>What is done there, in words.</summary>
    public string Did => Operation.Length > 0 ? $"{Operation} を実行した" : IsWrite ? $"{Place.Name} に書いた" : $"{Place.Name} を読んだ";

    public static AccessSite At(int number) => Volatile.Read(ref s_all)[number];

    /// <summary>Gives it a number.</summary>
    public static AccessSite Add(AccessSite site)
    {
        lock (s_gate)
        {
            if (s_count == s_all.Length)
            {
                var larger = new AccessSite[2 * s_count];
                s_all.CopyTo(larger, 0);
                Volatile.Write(ref s_all, larger);
            }

            return s_all[s_count] = site with { Number = s_count++ };
        }
    }
}
