namespace NotebookRunner;

/// <summary>Failures that the cell itself cannot tell, because its process hangs or is gone.</summary>
internal static class ChildErrors
{
    public static CellError TimedOut(int cell, CellLimit limit) => limit.IsForBuild
        ? Block(
            "Timeout",
            $"準備のセル（セル {cell}）が {limit.Time.TotalMinutes:0.#} 分たっても終わりません。",
            "ライブラリのビルドが終わらないようです。プロセスを子プロセスごと終了したので、後のセルは実行していません。" +
            "ターミナルで次を実行し、原因を確かめてください: dotnet build lib/ConcurrencyLab")
        : Block(
            "Timeout",
            $"セル {cell} が {limit.Time.TotalSeconds:0.#} 秒たっても終わりません。",
            "デッドロックか無限ループかもしれません。プロセスを子プロセスごと終了したので、後のセルは実行していません。" +
            "もっと長くかかるセルなら --cell-timeout 秒数 で上限を変えられます。");

    public static CellError NotStarted(int cell, TimeSpan limit) => Block(
        "Timeout",
        $"セル {cell} を、{limit.TotalSeconds:0.#} 秒たっても始められません。",
        "プロセスを終了したので、後のセルは実行していません。ほかのプログラムを止めて、もう一度実行してください。");

    public static CellError Ended(int cell, ChildMessage.Ended ended) => Block(
        "ProcessEnded",
        $"セル {cell} の実行中にプロセスが終了しました（終了コード {ended.ExitCode}）。",
        "後のセルは実行していません。" + (ended.LastWords.Length > 0 ? "\n" + ended.LastWords : ""));

    public static CellError Stray(int cell, string line) => Block(
        "StandardOutput",
        $"セル {cell} の実行中に、プロセスの標準出力へ直接書かれた行があります。",
        $"VS Code では通信が壊れます。子プロセスの標準入力・標準出力・標準エラーはリダイレクトしてください。\n書かれた行: {line}");

    private static CellError Block(string name, string message, string advice) => new(name, message, $"{message}\n{advice}");
}
