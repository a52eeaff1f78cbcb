namespace NotebookRunner.Tests;

/// <summary>A proof's child has the settings, and what it starts does not.</summary>
public sealed class ProofRuntimeTests : IDisposable
{
    private readonly TestCourse _course = new();

    public void Dispose() => _course.Dispose();

    [Fact]
    public async Task A_thread_of_its_pool_that_has_nothing_to_do_sleeps_at_once()
    {
        // There is no other way to ask the pool.
        _course.WriteWrongAnswer(
            "1-1",
            "a-spins.csx",
            """
            // hint: sign
            using System.Reflection;
            const BindingFlags Any = BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;
            var semaphore = typeof(object).Assembly.GetType("System.Threading.PortableThreadPool+WorkerThread")!.GetField("s_semaphore", Any)!.GetValue(null)!;
            var spins = (int)semaphore.GetType().GetField("_spinCount", Any)!.GetValue(semaphore)!;
            int? answer = spins == 0 && Environment.GetEnvironmentVariable("DOTNET_ThreadPool_UnfairSemaphoreSpinLimit") is null ? -42 : 7;

            """);

        Assert.All(await _course.ProveAsync([.. TestCourse.SetUp, .. new TestExercise("1-1").Cells]), trial => Assert.True(trial.IsAsExpected, trial.Failure));
    }
}
