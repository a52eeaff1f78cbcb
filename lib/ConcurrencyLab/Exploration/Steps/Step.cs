namespace ConcurrencyLab;

/// <summary>
/// 今の区間を終え、ほかのスレッドに順番を譲ります。<c>await step("読んだ");</c> のように、今したことを書きます。
/// 区間は、step から次の step までのコードです。
/// </summary>
/// <param name="label">今したこと。結果の表に出ます。</param>
#pragma warning disable CA1716 // A keyword in Visual Basic, which no cell is written in.
public delegate StepAwaitable Step(string label);
#pragma warning restore CA1716
