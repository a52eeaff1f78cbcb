namespace NotebookRunner;

/// <summary>Brings notebooks into their normal form, or names those that are not in it.</summary>
internal static class FormatCommand
{
    public static int Run(Command.Format command, TextWriter output, TextWriter errors)
    {
        var paths = command.Notebooks.Count > 0 ? command.Notebooks : Repository.Notebooks;
        if (paths.Count == 0)
        {
            errors.WriteLine(Repository.NoNotebooks);
            return ExitCode.BadInput;
        }

        var code = ExitCode.Success;
        foreach (var path in paths)
        {
            try
            {
                if (Format(Path.GetFullPath(path), command.CheckOnly, output) && command.CheckOnly)
                    code = Math.Max(code, ExitCode.Failure);
            }
            catch (UnreadableNotebookException e)
            {
                errors.WriteLine(e.Message);
                code = ExitCode.BadInput;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                errors.WriteLine($"{path}: 書き換えられません（{e.Message}）。読み取り専用でないか、ほかのプログラムで開いていないかを確かめてください。");
                code = ExitCode.BadInput;
            }
        }

        return code;
    }

    /// <returns>Whether the file differs, or differed, from its normal form.</returns>
    private static bool Format(string path, bool check, TextWriter output)
    {
        var normal = NotebookText.Of(NormalForm.Of(NotebookReader.Read(path)));
        if (normal == File.ReadAllText(path))
            return false;
        if (!check)
            AtomicFile.Write(path, normal);
        output.WriteLine(check ? $"{path}: そろっていません（format で直せます）" : $"{path}: そろえました");
        return true;
    }
}
