namespace ConcurrencyLab.Tests;

public sealed class ExerciseListTests
{
    [Fact]
    public void Every_exercise_has_a_check_that_a_cell_can_call()
    {
        var checks = typeof(Verdict).Assembly.GetExportedTypes()
            .Where(type => type.Name.StartsWith("Exercise", StringComparison.Ordinal) && type.GetMethod("CheckAsync")?.ReturnType == typeof(Task<Verdict>))
            .Select(type => type.Name["Exercise".Length..].Replace('_', '-'));

        Assert.Equal(Exercise.All.Select(exercise => exercise.Id), checks.Order(StringComparer.Ordinal));
    }
}
