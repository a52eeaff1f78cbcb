namespace NotebookRunner;

internal static class Labels
{
    public static string Of(CellState state) => state switch
    {
        CellState.Succeeded => "成功",
        CellState.Failed => "エラー",
        CellState.TimedOut => "時間切れ",
        _ => "未実行",
    };

    public static string LostLines(int count) =>
        $"{count} 行がセルの外（別の文脈のスレッド、またはセルの終了後）で出力され、ノートブックには表示されません。";
}
