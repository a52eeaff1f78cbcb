using System.Numerics;

namespace ConcurrencyLab;

/// <summary>
/// Random orders in which few changes of thread are forced, at few places: what goes wrong mostly needs two or three of them
/// (probabilistic concurrency testing; Burckhardt, Kothari, Musuvathi, Nagarakatte, ASPLOS 2010).
/// </summary>
internal sealed class PriorityTurns(int seed, int runs, int length, Action<ThreadRun> found) : TurnChooser
{
    private const int Changes = 2;

    private readonly Random _random = new(seed);
    private readonly int[] _priorities = new int[2 * ThreadName.Room];
    private readonly int[] _changes = new int[Changes];
    private int _lowest;
    private int _known = -1;
    private bool _isBegun;

    /// <summary>Whether it has learned what counts as a turn: it has to begin again.</summary>
    public bool MustRestart { get; private set; }

    /// <summary>How many runs have ended.</summary>
    public int Runs { get; private set; }

    public override int Choose(ThreadRun run, uint runnable)
    {
        if (_known < 0)
            _known = run.Knowledge;
        if (!_isBegun)
            Begin();
        if (run.Length > 0 && Array.IndexOf(_changes, run.Length) >= 0)
            _priorities[run.Turns[^1].Thread] = --_lowest;
        var best = BitOperations.TrailingZeroCount(runnable);
        for (var rest = runnable; rest != 0; rest &= rest - 1)
        {
            var thread = BitOperations.TrailingZeroCount(rest);
            if (_priorities[thread] > _priorities[best])
                best = thread;
        }

        return best;
    }

    public override bool GoesOn(ThreadRun run)
    {
        MustRestart = _known != run.Knowledge;
        if (MustRestart)
            return false;
        found(run);
        _isBegun = false;
        return ++Runs < runs;
    }

    private void Begin()
    {
        (_isBegun, _lowest) = (true, 0);
        for (var i = 0; i < _priorities.Length; i++)
            _priorities[i] = i + 1;
        _random.Shuffle(_priorities);
        for (var i = 0; i < Changes; i++)
            _changes[i] = _random.Next(1, Math.Max(2, length));
    }
}
