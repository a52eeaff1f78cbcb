namespace ConcurrencyLab;

/// <summary>What the end of a run is to someone who tries to break the program.</summary>
internal enum PlayEndKind
{
    /// <summary>Neither what was wanted nor a proof of the contrary.</summary>
    Other,

    /// <summary>The result is right.</summary>
    Right,

    /// <summary>The learner has broken it.</summary>
    Broken,
}

/// <summary>The same with its sentence.</summary>
internal sealed record PlayEnding(PlayEndKind Kind, string Text)
{
    private const int MostRightResults = 3;

    /// <summary>By what the explorer takes for right.</summary>
    public static PlayEnding Of<T>(Ending<T> ending, Judge<T> judge) => ending.Kind switch
    {
        OutcomeKind.Value when !judge.KnowsRight => new(PlayEndKind.Other, $"結果は {ending.Text} です。1 本ずつ順に動かすと最後まで進まないので、正しい結果はわかりません。"),
        OutcomeKind.Value when judge.IsRight(ending.Value!, ending.Text) => new(PlayEndKind.Right, $"結果は {ending.Text} です。正しい結果です。"),
        OutcomeKind.Value => new(PlayEndKind.Broken, $"結果は {ending.Text} です。{Serial(judge.Serial)}"),
        OutcomeKind.Deadlock => new(PlayEndKind.Broken, $"だれも動けません。{ending.Text}"),
        _ => new(PlayEndKind.Broken, ending.Text.EndsWith('。') ? ending.Text : ending.Text + "。"),
    };

    private static string Serial(IReadOnlyCollection<string> results) =>
        results.Count is > 0 and <= MostRightResults ? $"1 本ずつ順に動かせば {string.Join(" か ", results)} です。" : "";
}
