using System.Numerics;
using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>
/// Visits orders depth-first: the last turn that may be had by somebody else is decided differently. Reduced, it visits one
/// order of all that do the same (dynamic partial-order reduction with source sets and sleep sets; Abdulla, Aronis, Jonsson,
/// Sagonas: "Optimal Dynamic Partial Order Reduction", POPL 2014).
/// </summary>
internal sealed class DepthFirstTurns(Branching branching, long mostRuns, Action<ThreadRun, DepthFirstTurns> found) : TurnChooser
{
    private readonly Node[] _nodes = new Node[Limits.Segments + 1];
    private readonly Footprint[]?[] _asleep = new Footprint[Limits.Segments + 1][];
    private int _known;
    private int _changed;
    private readonly List<TakenTurn> _left = [];
    private int _cutAt = -1;
    private long _segments;
    private int _knowledge = -1;

    public Branching Branching => branching;

    public TurnOrdering Ordering { get; } = new();

    public long Runs { get; private set; }

    /// <summary>Whether nothing is left to visit.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Whether it has learned what counts as a turn: it has to begin again.</summary>
    public bool MustRestart { get; private set; }

    [MethodImpl(Hot.Path)]
    public override int Choose(ThreadRun run, uint runnable)
    {
        var depth = run.Length;
        if (_knowledge < 0)
            _knowledge = run.Knowledge;
        var turns = run.Turns;
        var last = depth == 0 ? -1 : turns[depth - 1].Thread;
        if (depth < _known)
        {
            if (_nodes[depth].Runnable != runnable || (depth > 0 && _nodes[depth - 1].Site >= 0 && _nodes[depth - 1].Site != turns[depth - 1].Site))
                throw Determinism.Missing();
            return _nodes[depth].Thread;
        }

        if (_cutAt >= 0)
            return Stay(runnable, last);
        ref var node = ref _nodes[depth];
        node = new Node { Runnable = runnable, Asleep = branching.IsReduced ? AsleepAt(depth, turns) : 0, Site = -1 };
        if (depth > 0)
            node.Preemptions = _nodes[depth - 1].Preemptions + (IsPreemption(depth - 1, turns) ? 1 : 0);
        var left = runnable & ~node.Asleep;
        if (left == 0)
        {
            // Whatever goes on from here has been visited. The threads run to their ends, which is faster than to stop them.
            _cutAt = depth;
            _left.Clear();
            _left.AddRange(run.Threads.Where(thread => IsHeld(thread, runnable)).Select(run.Imagine));
            return Stay(runnable, last);
        }

        node.Thread = Stay(left, last);
        node.Wanted = branching.IsReduced ? 1u << node.Thread : Allowed(depth, runnable, last);
        _known = depth + 1;
        return node.Thread;
    }

    [MethodImpl(Hot.Path)]
    public override bool GoesOn(ThreadRun run)
    {
        if (_knowledge >= 0 && run.Knowledge != _knowledge)
        {
            MustRestart = true;
            return false;
        }

        Runs++;
        _segments += run.Length;
        var length = _cutAt >= 0 ? _cutAt : run.Length;
        var turns = run.Turns[..length];
        for (var depth = _changed; depth < length; depth++)
            _nodes[depth].Site = turns[depth].Site;
        if (branching.IsReduced)
        {
            Ordering.Take(turns, _changed);
            var reversal = new RaceReversal(run, Ordering, _nodes);
            reversal.Want(length, _changed);
            reversal.WantWhatWasLeft(length, _cutAt >= 0 ? _left : Unfinished(run));
        }

        if (_cutAt < 0)
            found(run, this);
        if (!Backtrack(turns))
        {
            IsDone = true;
            return false;
        }

        return Runs < mostRuns && _segments < Limits.TotalSegments;
    }

    // Whoever waits where the run is cut: that the others go on was visited, but not that what it waits for comes first.
    private static bool IsHeld(ExploredThread thread, uint runnable) =>
        thread.State is ControlledState.Ready or ControlledState.Waiting && (runnable & (1u << thread.Index)) == 0;

    private static IEnumerable<TakenTurn> Unfinished(ThreadRun run) => run.Ending is RunEnding.Deadlock or RunEnding.Failed
        ? run.Threads.Where(thread => thread.IsUnwinding || thread.State == ControlledState.Ready).Select(run.Imagine)
        : [];

    private static int Stay(uint among, int last) =>
        last >= 0 && (among & (1u << last)) != 0 ? last : BitOperations.TrailingZeroCount(among);

    private uint Allowed(int depth, uint runnable, int last) =>
        branching.MostPreemptions is { } most && last >= 0 && (runnable & (1u << last)) != 0 && _nodes[depth].Preemptions >= most ? 1u << last : runnable;

    private static bool IsPreemption(int depth, ReadOnlySpan<TakenTurn> turns) =>
        depth > 0 && turns[depth].Thread != turns[depth - 1].Thread && (turns[depth].Runnable & (1u << turns[depth - 1].Thread)) != 0;

    // Who was tried before, and does nothing that the turn since then makes a difference to.
    [MethodImpl(Hot.Path)]
    private uint AsleepAt(int depth, ReadOnlySpan<TakenTurn> turns)
    {
        if (depth == 0)
            return 0;
        ref readonly var before = ref _nodes[depth - 1];
        var sleeping = (before.Asleep | before.Tried) & ~(1u << before.Thread);
        var asleep = 0u;
        for (var rest = sleeping; rest != 0; rest &= rest - 1)
        {
            var thread = BitOperations.TrailingZeroCount(rest);
            if (_asleep[depth - 1]![thread].ConflictsWith(turns[depth - 1].Touched, isOfAnotherRun: true))
                continue;
            asleep |= 1u << thread;
            (_asleep[depth] ??= new Footprint[ThreadName.Room])[thread] = _asleep[depth - 1]![thread];
        }

        return asleep;
    }

    [MethodImpl(Hot.Path)]
    private bool Backtrack(ReadOnlySpan<TakenTurn> turns)
    {
        _cutAt = -1;
        for (_known = turns.Length; _known > 0; _known--)
        {
            ref var node = ref _nodes[_known - 1];
            node.Tried |= 1u << node.Thread;
            if (branching.IsReduced)
                (_asleep[_known - 1] ??= new Footprint[ThreadName.Room])[node.Thread] = turns[_known - 1].Touched;
            var left = node.Wanted & ~node.Tried & ~node.Asleep;
            if (left == 0)
                continue;
            (node.Thread, node.Site, _changed) = (BitOperations.TrailingZeroCount(left), -1, _known - 1);
            return true;
        }

        return false;
    }

    internal struct Node
    {
        public uint Runnable;
        public uint Wanted;
        public uint Tried;
        public uint Asleep;
        public int Thread;
        public int Site;
        public int Preemptions;
    }
}
