namespace ConcurrencyLab;

/// <summary>Runs one given schedule once more.</summary>
internal interface IReplayer
{
    /// <summary>One that a learner wrote.</summary>
    ScheduleReplay Replay(string text);

    /// <param name="schedule">The order to run.</param>
    /// <param name="mayStop">Whether the schedule may end before the threads do: one that leads into a standstill.</param>
    ScheduleReplay Replay(Schedule schedule, bool mayStop);
}
