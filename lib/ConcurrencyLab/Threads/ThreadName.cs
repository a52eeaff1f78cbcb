namespace ConcurrencyLab;

/// <summary>The names of threads in a schedule: A, B, C.</summary>
internal static class ThreadName
{
    // As bits they have to fit; and nobody looks through the orders of more.
    public const int Room = 16;

    // What comes out of the store buffer of a thread has its name in small.
    public static string Of(int thread) => ((char)(thread < Room ? 'A' + thread : 'a' + thread - Room)).ToString();
}
