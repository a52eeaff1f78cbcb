namespace NotebookRunner;

/// <summary>Where the cells run.</summary>
internal enum KernelKind
{
    /// <summary>In the runner's own child process.</summary>
    Own,

    /// <summary>In the tool that learners have, as it was published.</summary>
    Published,
}
