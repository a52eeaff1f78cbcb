namespace NotebookRunner;

/// <summary>One content of the starter cell to try, and what the check must say to it.</summary>
internal sealed record Answer(AnswerKind Kind, string Name, string Code, Expectation Expected)
{
    public static IEnumerable<Answer> Of(Exercise exercise, KeptAnswers kept) =>
    [
        new Answer(AnswerKind.Starter, "はじめのコード", exercise.Starter.Source, Expectation.NotSolved),
        new Answer(AnswerKind.Solution, "解答例", exercise.Solution, Expectation.Solved),
        .. kept.For(exercise.Id),
    ];
}
