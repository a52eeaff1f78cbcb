using System.Text.RegularExpressions;

namespace NotebookRunner;

/// <summary>The answers kept with the tests: mistakes that learners make, and right answers in unusual form.</summary>
internal sealed partial class KeptAnswers(string folder)
{
    private const int FewestMistakes = 4;
    private const string Right = "right";
    private const string Wrong = "wrong";

    private readonly AnswerFolder _right = new(
        new AnswerFolders(folder, Right, "RightAnswers"),
        AnswerKind.Right,
        "別解",
        AnswerHeader.OfRightAnswer,
        "拡張子は .csx、1 行めは「// 解答例と違うところ」の形にしてください。");

    private readonly AnswerFolder _wrong = new(
        new AnswerFolders(folder, Wrong, "WrongAnswers"),
        AnswerKind.Wrong,
        "誤答",
        AnswerHeader.OfMistake,
        "拡張子は .csx、1 行めは「// hint: ヒントの id」か「// verdict: timed-out」の形にしてください。");

    public IEnumerable<TriedAnswer> For(string exercise) => [.. _right.For(exercise), .. _wrong.For(exercise)];

    /// <summary>The mistakes that are kept, each with its exercise.</summary>
    public IEnumerable<(string Exercise, TriedAnswer Answer)> Mistakes => _wrong.Exercises.SelectMany(exercise => _wrong.For(exercise).Select(answer => (exercise, answer)));

    /// <summary>What is wrong with the files, and what is missing for these exercises.</summary>
    public IEnumerable<Problem> Problems(IEnumerable<string> exercises) =>
        [.. _right.Problems, .. _wrong.Problems, .. Misnamed, .. _wrong.FewerThan(FewestMistakes, exercises)];

    /// <summary>What is there for other exercises than these.</summary>
    public IEnumerable<Problem> Unknown(IReadOnlySet<string> exercises) => [.. _right.Unknown(exercises), .. _wrong.Unknown(exercises)];

    // Nobody would try what is in them.
    private IEnumerable<Problem> Misnamed =>
        from exercise in AnswerFolders.Inside(folder)
        where Number().IsMatch(Path.GetFileName(exercise))
        from kind in Directory.GetFileSystemEntries(exercise)
        where Path.GetFileName(kind) is not (Right or Wrong)
        select new Problem(kind, Path.GetFileName(exercise), $"別解は {Right}、誤答は {Wrong} という名前のフォルダーに置いてください。");

    [GeneratedRegex("^[0-9]+-[0-9]+$")]
    private static partial Regex Number();
}
