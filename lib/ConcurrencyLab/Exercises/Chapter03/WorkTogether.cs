namespace ConcurrencyLab;

/// <summary>
/// Lets the work of all requests wait for each other: how many meet does not depend on whether they work before or after
/// they count, nor on the speed of the machine.
/// </summary>
internal sealed class WorkTogether(int requests)
{
    // Only those who can't meet wait so long: they are not let in before another leaves.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly object _gate = new();
    private int _inWork;
    private bool _isOver;

    /// <summary>How many requests were in their work at the same moment, at most.</summary>
    public static async Task<int> RunAsync(Action<SharedNumber, Action> countVisit, int requests)
    {
        var (visits, together) = (new SharedNumber(), new WorkTogether(requests));
        await Workers.RunAsync(requests, _ => countVisit(visits, together.Work));
        return together.Most;
    }

    private int Most { get; set; }

    private void Work()
    {
        lock (_gate)
        {
            Most = Math.Max(Most, ++_inWork);
            _isOver |= _inWork == requests;
            Monitor.PulseAll(_gate);
            while (!_isOver)
            {
                if (!Monitor.Wait(_gate, Patience))
                    _isOver = true;
            }

            _inWork--;
        }
    }
}
