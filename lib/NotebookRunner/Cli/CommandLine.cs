using System.Globalization;

namespace NotebookRunner;

/// <summary>Reads the command line.</summary>
internal static class CommandLine
{
    public const string Usage = """
        使い方:
          dotnet run --project lib/NotebookRunner [-- コマンド]

          run [ノートブック…]      実行して artifacts/course/ にページを書きます（コマンドを省略したときも run です）
            --output フォルダー     書き出す先
            --cell-timeout 秒数     セル 1 つの上限（既定は 60 秒）
          format [ノートブック…]   出力を消し、メタデータをそろえます
            --check                 書き換えずに、そろっていないものを挙げます

        ノートブックを省略すると、リポジトリの notebooks/*.ipynb すべてが対象です。
        """;

    private static readonly TimeSpan s_cellTimeout = TimeSpan.FromSeconds(60);

    public static Command Parse(string[] args) => args switch
    {
        ["--help" or "-h" or "help", ..] => new Command.Help(),
        ["run", .. var rest] => ParseRun(new(rest)),
        ["format", .. var rest] => ParseFormat(new(rest)),
        [var verb, ..] when !verb.StartsWith('-') && !IsNotebook(verb) => new Command.Invalid($"「{verb}」というコマンドはありません。"),
        _ => ParseRun(new(args)),
    };

    private static bool IsNotebook(string argument) => argument.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase);

    private static Command ParseRun(Queue<string> args)
    {
        var command = new Command.Run([], null, s_cellTimeout);
        while (args.TryDequeue(out var argument))
        {
            switch (argument)
            {
                case "--output" when args.TryDequeue(out var folder):
                    command = command with { Output = folder };
                    break;
                case "--cell-timeout" when args.TryDequeue(out var text) && Seconds(text) is { } limit:
                    command = command with { CellTimeout = limit };
                    break;
                case ['-', ..]:
                    return new Command.Invalid($"オプション {argument} は使えないか、値が足りません。");
                default:
                    command = command with { Notebooks = [.. command.Notebooks, argument] };
                    break;
            }
        }

        return command;
    }

    private static Command ParseFormat(Queue<string> args)
    {
        var options = args.Where(argument => argument.StartsWith('-')).ToList();
        return options.Find(option => option != "--check") is { } unknown
            ? new Command.Invalid($"オプション {unknown} は使えません。")
            : new Command.Format([.. args.Where(argument => !argument.StartsWith('-'))], options.Count > 0);
    }

    private static TimeSpan? Seconds(string text) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 86_400
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
