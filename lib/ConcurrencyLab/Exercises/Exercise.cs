using System.Reflection;

namespace ConcurrencyLab;

/// <summary>An exercise of the course.</summary>
internal sealed record Exercise(string Id)
{
    private static readonly Lazy<IReadOnlyList<Exercise>> s_all = new(() =>
        [.. typeof(Exercise).Assembly.GetExportedTypes().Select(type => type.GetCustomAttribute<ExerciseAttribute>()).OfType<ExerciseAttribute>()
            .Select(attribute => new Exercise(attribute.Id)).OrderBy(exercise => exercise.Chapter).ThenBy(exercise => exercise.Number)]);

    /// <summary>All exercises, in the order of the course.</summary>
    public static IReadOnlyList<Exercise> All => s_all.Value;

    /// <summary>What its heading in the notebook says.</summary>
    public string Title => ExerciseTitle.Of(this);

    public int Chapter => int.Parse(Id.Split('-')[0]);

    private int Number => int.Parse(Id.Split('-')[1]);

    /// <summary>The exercise that a class judges.</summary>
    public static Exercise Of(Type judge) => Of(judge.GetCustomAttribute<ExerciseAttribute>()?.Id
        ?? throw new InvalidOperationException($"{judge.Name} に [Exercise(\"3-1\")] の形の属性を付けてください。"));

    public static Exercise Of(string id) => All.FirstOrDefault(exercise => exercise.Id == id)
        ?? throw new InvalidOperationException($"演習 {id} がありません。判定のクラスに [Exercise(\"{id}\")] を付けてください。");
}
