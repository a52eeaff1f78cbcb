using System.Net;

namespace NotebookRunner;

/// <summary>Reads the command line.</summary>
internal static class CommandLine
{
    public const string Usage = """
        使い方:
          dotnet run --project lib/NotebookRunner [-- コマンド]

          run [ノートブック…]      実行して artifacts/course/ にページを書きます（コマンドを省略したときも run です）
            --output フォルダー     書き出す先
            --cell-timeout 秒数     セル 1 つの上限（既定は 180 秒）
            --kernel published      公開されているカーネルで実行します（先に dotnet tool restore が要ります）
          check [ノートブック…]   演習を確かめます（はじめのコード・解答例・別解・誤答を判定にかけます）
            --answers フォルダー    3-1/right（別解）、3-1/wrong（誤答）、hints.yml の置き場所（既定は tests/Answers とライブラリ）
            --exercise 3-1          この演習だけ
            --repeat 回数           くり返す回数（既定は 1 回）
            --cell-timeout 秒数     セル 1 つの上限（既定は 900 秒）
            --kernel published      公開されているカーネルで実行します（先に dotnet tool restore が要ります）
          serve                   ブラウザーで教材を開き、セルを書き換えて実行できるようにします（終わるときは Ctrl+C）
            --port 番号             待ち受けるポート（既定は 8765。使用中なら、次の空きポート）
            --listen アドレス       待ち受けるアドレス（既定はこのマシンだけ。コンテナーの中では 0.0.0.0）
            --no-browser            ブラウザーを開かずに、リンクを表示します
            --present               教室で映すための表示にします
          format [ノートブック…]   出力を消し、メタデータをそろえます
            --check                 書き換えずに、そろっていないものを挙げます

        ノートブックを省略すると、リポジトリの notebooks/*.ipynb すべてが対象です。
        """;

    private const int DefaultPort = 8765;

    private static readonly TimeSpan s_cellTimeout = TimeSpan.FromSeconds(180);

    // A check ends what hangs by itself, whatever the machine does beside it; this is for one that does not come to that.
    private static readonly TimeSpan s_checkTimeout = TimeSpan.FromSeconds(900);

    public static Command Parse(string[] args) => args switch
    {
        ["help", ..] => new Command.Help(),
        _ when args.Any(string.IsNullOrWhiteSpace) => new Command.Invalid("空の引数があります。変数の値が空でないかを確かめてください。"),
        _ when args.Any(argument => argument is "--help" or "-h") => new Command.Help(),
        ["run", .. var rest] => ParseRun(new(rest)),
        ["check", .. var rest] => ParseCheck(new(rest)),
        ["format", .. var rest] => ParseFormat(rest),
        ["serve", .. var rest] => ParseServe(rest),
        [var verb, ..] when !verb.StartsWith('-') && !IsNotebook(verb) => new Command.Invalid($"「{verb}」というコマンドはありません。"),
        _ => ParseRun(new(args)),
    };

    private static bool IsNotebook(string argument) => argument.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase);

    private static Command ParseRun(OptionReader options) => options.OrInvalid(new Command.Run(
        options.Notebooks,
        options.Text("--output"),
        CellTimeout(options, s_cellTimeout),
        Kernel(options)));

    private static Command ParseCheck(OptionReader options) => options.OrInvalid(new Command.Check(
        options.Notebooks,
        options.Text("--answers"),
        options.Text("--exercise"),
        options.Count("--repeat", 1),
        CellTimeout(options, s_checkTimeout),
        Kernel(options)));

    private static Command ParseServe(string[] args)
    {
        string[] switches = ["--present", "--no-browser"];
        var options = new OptionReader(args.Except(switches));
        if (options.Notebooks is [var notebook, ..])
            return new Command.Invalid($"serve に「{notebook}」は使えません。章は、開いたページで選んでください。");
        var listen = options.Text("--listen");
        if (listen is not null && !IPAddress.TryParse(listen, out _))
            return new Command.Invalid($"--listen に「{listen}」は使えません。0.0.0.0 のような IP アドレスで指定してください。");
        return options.OrInvalid(new Command.Serve(options.Count("--port", DefaultPort), listen, args.Contains(switches[0]), !args.Contains(switches[1])));
    }

    private static TimeSpan CellTimeout(OptionReader options, TimeSpan usual) => options.Seconds("--cell-timeout", usual);

    private static KernelKind Kernel(OptionReader options) => options.Choice("--kernel", "published") is null ? KernelKind.Own : KernelKind.Published;

    private static Command ParseFormat(string[] args)
    {
        var options = args.Where(argument => argument.StartsWith('-')).ToList();
        return options.Find(option => option != "--check") is { } unknown
            ? new Command.Invalid($"オプション {unknown} は使えません。")
            : new Command.Format([.. args.Where(argument => !argument.StartsWith('-'))], options.Count > 0);
    }
}
