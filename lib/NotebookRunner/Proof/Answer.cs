namespace NotebookRunner;

/// <summary>One content of the starter cell to try, and what the check must say to it.</summary>
internal sealed record Answer(AnswerKind Kind, string Name, string Code, Expectation Expected)
{
    public static IEnumerable<Answer> Of(Exercise exercise, IEnumerable<WrongAnswer> wrong) =>
    [
        new Answer(AnswerKind.Starter, "はじめのコード", exercise.Starter.Source, Expectation.NotSolved),
        new Answer(AnswerKind.Solution, "解答例", exercise.Solution, Expectation.Solved),
        .. wrong.Select(answer => new Answer(AnswerKind.Wrong, $"誤答 {answer.Name}", answer.Code, answer.Expected)),
    ];
}
