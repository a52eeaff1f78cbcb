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
          check [ノートブック…]   演習を確かめます（はじめのコード・解答例・誤答を判定にかけます）
            --wrong-answers フォルダー  誤答の置き場所（既定は tests/WrongAnswers）
            --exercise 3-1          この演習だけ
            --repeat 回数           くり返す回数（既定は 1 回）
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
        ["check", .. var rest] => ParseCheck(new(rest)),
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
                    return Misused(argument);
                default:
                    command = command with { Notebooks = [.. command.Notebooks, argument] };
                    break;
            }
        }

        return command;
    }

    private static Command ParseCheck(Queue<string> args)
    {
        var command = new Command.Check([], null, null, 1, s_cellTimeout);
        while (args.TryDequeue(out var argument))
        {
            switch (argument)
            {
                case "--wrong-answers" when args.TryDequeue(out var folder):
                    command = command with { WrongAnswers = folder };
                    break;
                case "--exercise" when args.TryDequeue(out var exercise):
                    command = command with { Exercise = exercise };
                    break;
                case "--repeat" when args.TryDequeue(out var text) && int.TryParse(text, out var times) && times > 0:
                    command = command with { Repeat = times };
                    break;
                case "--cell-timeout" when args.TryDequeue(out var text) && Seconds(text) is { } limit:
                    command = command with { CellTimeout = limit };
                    break;
                case ['-', ..]:
                    return Misused(argument);
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

    private static Command.Invalid Misused(string option) => new($"オプション {option} は使えないか、値が足りません。");

    private static TimeSpan? Seconds(string text) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 86_400
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
