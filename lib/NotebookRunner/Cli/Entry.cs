namespace NotebookRunner;

/// <summary>From a command line to an exit code.</summary>
internal static class Entry
{
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        try
        {
            return await RunAsync(CommandLine.Parse(args), output, errors);
        }
        catch (CannotStartException e)
        {
            await errors.WriteLineAsync(e.Message);
            return ExitCode.BadInput;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"ファイルを読み書きできません（{e.Message}）。ディスクの空きとファイルの権限を確かめて、もう一度実行してください。");
            return ExitCode.BadInput;
        }
    }

    private static async Task<int> RunAsync(Command command, TextWriter output, TextWriter errors)
    {
        switch (command)
        {
            case Command.Run run:
                TemporaryProgress.Prepare();
                return await RunCommand.RunAsync(run, errors);
            case Command.Format format:
                return FormatCommand.Run(format, output, errors);
            case Command.Check check:
                TemporaryProgress.Prepare();
                return await new CheckCommand(check, output, errors).RunAsync();
            case Command.Serve serve:
                return await ServeCommand.RunAsync(serve, Console.In, output, errors);
            case Command.Invalid(var reason):
                await errors.WriteLineAsync($"{reason}\n\n{CommandLine.Usage}");
                return ExitCode.BadInput;
            default:
                await output.WriteLineAsync(CommandLine.Usage);
                return ExitCode.Success;
        }
    }
}
