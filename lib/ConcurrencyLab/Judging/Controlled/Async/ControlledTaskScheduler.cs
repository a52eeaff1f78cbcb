namespace ConcurrencyLab;

/// <summary>Stands for the scheduler that gives work to the pool, where code names it.</summary>
[Replaces(typeof(TaskScheduler))]
internal static class ControlledTaskScheduler
{
    public static TaskScheduler Default() => Current.Controlled?.PoolTasks ?? TaskScheduler.Default;
}
