using System.Reflection;

namespace ConcurrencyLab.Tests;

public sealed class ExerciseListTests : IDisposable
{
    private readonly string _notebook = Path.GetTempFileName();

    public void Dispose() => File.Delete(_notebook);

    [Fact]
    public void Every_exercise_has_a_check_that_a_cell_can_call()
    {
        var checks = typeof(Verdict).Assembly.GetExportedTypes()
            .Where(type => type.GetMethod("CheckAsync")?.ReturnType == typeof(Task<Verdict>))
            .Select(type => type.GetCustomAttribute<ExerciseAttribute>()?.Id);

        Assert.Equal(checks.Order(StringComparer.Ordinal), Exercise.All.Select(exercise => exercise.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_exercise_is_judged_by_one_class() =>
        Assert.Empty(Exercise.All.CountBy(exercise => exercise.Id).Where(judges => judges.Value > 1).Select(judges => judges.Key));

    [Fact]
    public void Every_exercise_is_called_what_its_notebook_calls_it() =>
        Assert.Empty(Exercise.All.Where(exercise => exercise.Title.Length == 0).Select(exercise => exercise.Id));

    [Fact]
    public void An_exercise_that_no_class_judges_is_named()
    {
        Assert.Contains("演習 3-9 がありません", Assert.Throws<InvalidOperationException>(() => Exercise.Of("3-9")).Message, StringComparison.Ordinal);
        Assert.Contains("ExerciseListTests に [Exercise(", Assert.Throws<InvalidOperationException>(() => Exercise.Of(typeof(ExerciseListTests))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"cells":[{"source":["### 演習 3-1 正しく数える\n","本文"]}]}""", "正しく数える")]
    [InlineData("""{"cells":[{"source":"### 演習 3-1 \u6b63しく数える\n\n本文"}]}""", "正しく数える")]
    [InlineData("""{"cells":[{"source":["### 演習 3-10 別の演習\n"]}]}""", "")]
    [InlineData("""{"cells":[""", "")]
    [InlineData("", "")]
    public void A_title_is_read_from_whatever_is_left_of_a_notebook(string json, string title)
    {
        File.WriteAllText(_notebook, json);

        Assert.Equal(title, ExerciseTitle.In(_notebook, "3-1"));
    }

    [Fact]
    public void A_notebook_that_is_gone_gives_no_title() => Assert.Empty(ExerciseTitle.In(_notebook + ".gone", "3-1"));
}
