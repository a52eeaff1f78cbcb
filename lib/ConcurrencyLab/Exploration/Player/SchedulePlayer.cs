namespace ConcurrencyLab;

/// <summary>どのスレッドを次に動かすかを、1 手ずつ自分で選べる画面。すべての順番を実際に実行して見た状態からできています。</summary>
public sealed class SchedulePlayer : Displayable
{
    private readonly string _tooLarge = "";

    private SchedulePlayer(string tooLarge) => _tooLarge = tooLarge;

    private SchedulePlayer(StateGraph graph, long schedules) => (Graph, Schedules) = (graph, schedules);

    /// <summary>Null for a program that is too large.</summary>
    internal StateGraph? Graph { get; }

    internal long Schedules { get; }

    /// <summary>Whether to find the schedule is the exercise: then it is not shown.</summary>
    internal bool IsPuzzle { get; private init; }

    /// <summary>The shortest schedule that breaks it, if there is one that may be shown.</summary>
    internal Schedule? Answer { get; private init; }

    internal ScheduleReplay? Failing { get; private init; }

    /// <summary>Whether some result counts as right.</summary>
    internal bool KnowsRight { get; private init; }

    /// <summary>What to say where no schedule breaks it.</summary>
    internal string Unbreakable => PlayerText.Unbreakable(Schedules, KnowsRight);

    internal static SchedulePlayer TooLarge(int schedules) => new(PlayLimits.TooLarge(schedules));

    /// <param name="root">The state before the first turn, with all that follow.</param>
    /// <param name="explored">The same schedules, counted.</param>
    /// <param name="limit">How many of them there could have been.</param>
    /// <param name="isPuzzle">Whether to keep the answer back.</param>
    internal static SchedulePlayer Of<T>(StateNode root, Exploration<T> explored, int limit, bool isPuzzle = false)
    {
        var graph = new StateGraph(root);
        if (graph.States.Count > PlayLimits.States)
            return TooLarge(limit);
        return isPuzzle
            ? new SchedulePlayer(graph, explored.Schedules) { IsPuzzle = true }
            : new SchedulePlayer(graph, explored.Schedules) { Answer = explored.ShortestFailing, Failing = explored.Failing, KnowsRight = explored.KnowsRight };
    }

    internal override string ToHtml() => Graph is null ? $"<p>{Html.Encode(_tooLarge)}</p>" : PlayerHtml.Write(this, Graph);

    internal override string ToPlainText() => Graph is null ? _tooLarge : PlayerText.Write(this, Graph);
}
