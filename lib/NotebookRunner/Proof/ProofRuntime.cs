namespace NotebookRunner;

/// <summary>
/// How the runtime of a proof's child is set. It compiles two cells for each of a hundred answers on few processors, and no
/// more: what pays off in programs that live long took a third of the whole proof's processor time. Notebooks that are
/// run keep the runtime as learners have it.
/// </summary>
internal static class ProofRuntime
{
    private const string Mark = "NOTEBOOKRUNNER_PROOF";
    private const string WarmUp = "CONCURRENCYLAB_WARM_UP";

    public static IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        [Mark] = "1",
        // A thread of the pool looks around for new work before it sleeps: the other child needs that processor.
        ["DOTNET_ThreadPool_UnfairSemaphoreSpinLimit"] = "0",
        // Each compiled method was mapped into memory once more, to be written there.
        ["DOTNET_EnableWriteXorExecute"] = "0",
        // The runtime compiles what is called often once more, as in the kernel, but not yet after 30 calls: to do so with
        // 16,000 of the compiler's methods comes back only after hundreds of answers. (Hexadecimal.)
        ["DOTNET_TC_CallCountThreshold"] = "400",
        // What was compiled ahead is not compiled a third time to count its branches. What a cell or a check runs still is
        // counted, as in the kernel.
        ["DOTNET_TieredPGO_InstrumentOnlyHotCode"] = "0",
        ["DOTNET_gcConcurrent"] = "0",
        // Nothing is drawn, and no server asked, while answers are tried.
        [WarmUp] = "off",
    };

    /// <summary>
    /// In the child, whose runtime has read them: processes that it starts itself do little, and begin slower with them.
    /// </summary>
    public static async Task ForgetAsync()
    {
        if (Environment.GetEnvironmentVariable(Mark) is null)
            return;
        // The pool reads its setting when its first thread begins.
        await Task.Run(() => { });
        // The library asks for it when the set-up cells run.
        foreach (var name in Settings.Keys.Where(name => name != WarmUp))
            Environment.SetEnvironmentVariable(name, null);
    }
}
