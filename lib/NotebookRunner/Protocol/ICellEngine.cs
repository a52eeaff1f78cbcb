namespace NotebookRunner;

/// <summary>What a child runs its cells with.</summary>
internal interface ICellEngine
{
    /// <param name="cell">The cell's number.</param>
    /// <param name="code">Its text.</param>
    /// <param name="after">The cell from whose state it starts, where the engine can go back to one; otherwise the latest.</param>
    /// <param name="number">How errors name the cell, where that is not its number.</param>
    Task RunAsync(int cell, string code, int? after = null, int? number = null);

    /// <summary>Says what is still to be said, and lets go of what the engine holds.</summary>
    Task EndAsync();

    /// <summary>Ends at once what would outlive this process: nobody waits for the cell any more.</summary>
    void Abandon()
    {
    }
}
