namespace ConcurrencyLab;

/// <summary>The end of a run: whoever is still inside the code comes out of it with an exception.</summary>
internal sealed partial class ControlledScheduler
{
    // What they hold, and what their finally blocks write, the next run of the same code would meet.
    private void AwaitUnwound()
    {
        var watch = new UncontrolledWatch();
        while (_threads.Find(IsUnwinding) is { } thread)
        {
            Monitor.Wait(_gate, UncontrolledWatch.Poll);
            if (watch.Look(thread, thread.Index, othersAreReady: false) != UncontrolledEvent.None)
                thread.State = ControlledState.Uncontrolled;
        }
    }

    private static bool IsUnwinding(ControlledThread thread) =>
        thread is { HasBegun: true, IsFinished: false, State: not ControlledState.Uncontrolled, Wait: not { IsForWork: true } };

    // It catches whatever it is told, and goes on.
    private void GiveUp(ControlledThread thread)
    {
        lock (_gate)
        {
            thread.State = ControlledState.Uncontrolled;
            Monitor.PulseAll(_gate);
        }
    }
}
