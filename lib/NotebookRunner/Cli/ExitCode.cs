namespace NotebookRunner;

internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>A cell failed or hung, an exercise is not proven, or a notebook is not in its normal form.</summary>
    public const int Failure = 1;

    /// <summary>The command line or a file cannot be used.</summary>
    public const int BadInput = 2;
}
