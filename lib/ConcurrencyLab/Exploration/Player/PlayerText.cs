namespace ConcurrencyLab;

/// <summary>What of a player can be shown without a script: the first state, and the shortest schedule that breaks it.</summary>
internal static class PlayerText
{
    public const string AnswerTitle = "壊れるいちばん短い順番";

    public const string WithoutScript = "スクリプトが動かないので、動かす画面の代わりに表で示します。";

    public static DataTable FirstState(StateGraph graph)
    {
        string[] names = [.. graph.Threads.Select(name => $"スレッド {name}"), .. graph.Values, .. graph.Locks];
        return new(["名前", "はじめの状態"], [.. names.Zip(graph.First, (name, text) => (string[])[name, text])]);
    }

    public static string Unbreakable(long schedules, bool knowsRight) => knowsRight
        ? $"壊れる順番はありません。{schedules:N0} 通りのどの順番でも、正しい結果になります。"
        : $"{schedules:N0} 通りのどの順番でも、例外もデッドロックも起きません。1 本ずつ順に動かすと最後まで進まないので、正しい結果はわかりません。";

    public static string Write(SchedulePlayer player, StateGraph graph) =>
        $"順番を自分で決めて動かす画面です。順番は {player.Schedules:N0} 通り、状態は {graph.States.Count:N0} 個です。\n{FirstState(graph).ToPlainText()}"
        + (player.IsPuzzle ? "" : player.Failing is { } failing ? $"{AnswerTitle}: {failing.Schedule}\n{failing.ToPlainText()}\n" : player.Unbreakable + "\n");
}
