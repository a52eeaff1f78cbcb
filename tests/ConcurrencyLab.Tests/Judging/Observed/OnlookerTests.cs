namespace ConcurrencyLab.Tests;

/// <summary>Looking at shared values between two turns, while a thread that stands still holds their lock.</summary>
public sealed class OnlookerTests
{
    private Guarded _left = new();
    private Guarded _right = new();

    [Fact(Timeout = 900_000)]
    public async Task An_outcome_that_takes_a_held_lock_is_shown_as_locked_and_never_waited_for()
    {
        var found = await Explorer.RunAsync(Reset, () => (_left.Value, _right.Value), () => _left.MoveTo(_right), () => _right.MoveTo(_left));

        Assert.Equal(["(0, 0)", "デッドロック"], found.Outcomes.Select(outcome => outcome.Text.Split(':')[0]).Order(StringComparer.Ordinal));
        var rows = found.Replay("A B").ToString();
        Assert.Contains(Onlooker.Locked, rows, StringComparison.Ordinal);
        Assert.Contains("デッドロック", rows, StringComparison.Ordinal);
    }

    [Fact(Timeout = 900_000)]
    public async Task Looking_leaves_a_lock_of_the_looking_thread_as_it_was()
    {
        var found = await Explorer.RunAsync(Reset, () => (_left.Value, _right.Value), () => _left.MoveTo(_right));

        var replay = found.Replay(found.Outcomes.Single().Example.ToString());
        Assert.Equal(("(-1, 1)", true), (replay.Outcome, replay.IsRight));
        // Whoever holds a lock may read what it guards.
        Assert.DoesNotContain(Onlooker.Locked, replay.ToString(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 900_000)]
    public async Task The_player_says_so_too()
    {
        var player = await Explorer.PlayAsync(Reset, () => (_left.Value, _right.Value), () => _left.MoveTo(_right), () => _right.MoveTo(_left));

        Assert.Contains(Onlooker.Locked, player.ToHtml(), StringComparison.Ordinal);
    }

    private void Reset() => (_left, _right) = (new Guarded(), new Guarded());

    private sealed class Guarded
    {
        private readonly Lock _gate = new();
        private int _value;

        public int Value
        {
            get
            {
                lock (_gate)
                    return _value;
            }
        }

        public void MoveTo(Guarded other)
        {
            lock (_gate)
            {
                lock (other._gate)
                {
                    _value--;
                    other._value++;
                }
            }
        }
    }
}
