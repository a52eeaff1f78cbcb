namespace NotebookRunner;

/// <summary>From a command line to an exit code.</summary>
internal static class Entry
{
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        switch (CommandLine.Parse(args))
        {
            case Command.Run run:
                return await RunCommand.RunAsync(run, errors);
            case Command.Format format:
                return FormatCommand.Run(format, output, errors);
            case Command.Check check:
                return await new CheckCommand(check, output, errors).RunAsync();
            case Command.Invalid(var reason):
                await errors.WriteLineAsync($"{reason}\n\n{CommandLine.Usage}");
                return ExitCode.BadInput;
            default:
                await output.WriteLineAsync(CommandLine.Usage);
                return ExitCode.Success;
        }
    }
}
