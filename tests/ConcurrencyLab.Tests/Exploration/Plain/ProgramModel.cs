namespace ConcurrencyLab.Tests;

/// <summary>What a thread of a random program does.</summary>
internal enum Does
{
    Look,
    Increment,
    CountOwn,
    AddToX,
    AddToXUnderBoth,
    AddToZUnderBoth,
}

/// <summary>Goes through every state that the threads of a program can come to, step by step.</summary>
internal sealed class ProgramModel
{
    public const int MostThreads = 3;
    public const string Deadlock = "deadlock";

    // The state: two variables, two locks, what each thread has read last, what it has seen, how far it is.
    private const int X = 0;
    private const int Z = 1;
    private const int Left = 2;
    private const int Right = 3;
    private const int Read = 4;
    private const int Seen = Read + MostThreads;
    private const int At = Seen + MostThreads;

    private readonly Func<int[], bool>[][] _threads;
    private readonly HashSet<string> _known = [];
    private readonly SortedSet<string> _ends = new(StringComparer.Ordinal);

    private ProgramModel(Does[][] threads) => _threads = [.. threads.Select((all, thread) => all.SelectMany(does => Steps(thread, does)).ToArray())];

    public static IEnumerable<string> EndsOf(Does[][] threads)
    {
        ProgramModel model = new(threads);
        model.GoOn(new int[At + MostThreads]);
        return model._ends;
    }

    private void GoOn(int[] state)
    {
        if (!_known.Add(string.Join(" ", state)))
            return;
        var (isOver, isStuck) = (true, true);
        for (var thread = 0; thread < _threads.Length; thread++)
        {
            if (state[At + thread] == _threads[thread].Length)
                continue;
            isOver = false;
            int[] next = [.. state];
            if (!_threads[thread][next[At + thread]++](next))
                continue;
            isStuck = false;
            GoOn(next);
        }

        if (isStuck)
            _ends.Add(isOver ? string.Join(" ", state[X], state[Z], string.Join(" ", state[Seen..At])) : Deadlock);
    }

    // Each is false where it has to wait.
    private static Func<int[], bool>[] Steps(int thread, Does does) => does switch
    {
        Does.Look => [Load(thread, X), Do(state => state[Seen + thread] = state[Read + thread])],
        Does.Increment => [Do(state => state[Z]++)],
        Does.CountOwn => [],
        Does.AddToX => [Take(Left), .. Add(thread, X), Leave(Left)],
        Does.AddToXUnderBoth => [Take(Left), Take(Right), .. Add(thread, X), Leave(Right), Leave(Left)],
        _ => [Take(Right), Take(Left), .. Add(thread, Z), Leave(Left), Leave(Right)],
    };

    private static Func<int[], bool>[] Add(int thread, int variable) => [Load(thread, variable), Do(state => state[variable] = state[Read + thread] + 1)];

    private static Func<int[], bool> Load(int thread, int variable) => Do(state => state[Read + thread] = state[variable]);

    private static Func<int[], bool> Take(int gate) => state => state[gate]++ == 0;

    private static Func<int[], bool> Leave(int gate) => Do(state => state[gate] = 0);

    private static Func<int[], bool> Do(Action<int[]> step) => state =>
    {
        step(state);
        return true;
    };
}
