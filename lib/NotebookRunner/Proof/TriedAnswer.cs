namespace NotebookRunner;

/// <summary>One content of the starter cell to try, and what the check must say to it.</summary>
internal sealed record TriedAnswer(AnswerKind Kind, string Name, string Code, Expectation Expected)
{
    public static IEnumerable<TriedAnswer> Of(ExerciseCells exercise, KeptAnswers kept) =>
    [
        new TriedAnswer(AnswerKind.Starter, "はじめのコード", exercise.Starter.Source, Expectation.NotSolved),
        new TriedAnswer(AnswerKind.Solution, "解答例", exercise.Solution, Expectation.Solved),
        .. kept.For(exercise.Id),
    ];
}
