namespace NotebookRunner;

/// <summary>Serves the course to the learner's browser until it is told to end.</summary>
internal static class ServeCommand
{
    public static async Task<int> RunAsync(Command.Serve command, TextReader input, TextWriter output, TextWriter errors)
    {
        if (Repository.Root is not { } root)
        {
            await errors.WriteLineAsync("教材のフォルダーで実行してください（ConcurrencyCourse.slnx のあるフォルダーか、その中です）。");
            return ExitCode.BadInput;
        }

        await using var server = await CourseServer.StartAsync(root, command.Listen, command.Port, command.Present);
        if (server.Port != command.Port)
            await output.WriteLineAsync($"ポート {command.Port} は使用中なので、{server.Port} を使います。");
        if (command.Listen is { } address)
            await output.WriteLineAsync($"注意: {address} で待ち受けます。このマシンの外からも接続できます。接続を防ぐのは、リンクを知らない人には開けないことだけです。信頼できるネットワークの中だけで使ってください。");
        var link = server.NewAddress();
        await output.WriteLineAsync($"ブラウザーで次のリンクを開いてください（1 回だけ使えます）。\n\n  {link}\n\n別のブラウザーで開くときは、Enter キーを押すと新しいリンクを表示します。終わるときは Ctrl+C を押してください。");
        server.StartAhead();
        if (command.OpensBrowser)
            Browser.Open(link);
        _ = Task.Run(() => OfferLinks(server, input, output));
        await Task.Delay(Timeout.Infinite, server.Stopping).ContinueWith(_ => { }, TaskScheduler.Default);
        return ExitCode.Success;
    }

    private static void OfferLinks(CourseServer server, TextReader input, TextWriter output)
    {
        while (input.ReadLine() is not null)
            output.WriteLine($"新しいリンクです。\n\n  {server.NewAddress()}\n");
    }
}
