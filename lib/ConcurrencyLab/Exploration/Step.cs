namespace ConcurrencyLab;

/// <summary>
/// Ends the current segment of a thread under the explorer: <c>await step("読んだ");</c> says what was just done
/// and lets any other thread go first.
/// </summary>
#pragma warning disable CA1716 // A keyword in Visual Basic, which no cell is written in.
public delegate StepAwaitable Step(string label);
#pragma warning restore CA1716
