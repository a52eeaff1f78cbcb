namespace NotebookRunner;

/// <summary>What came of an answer and its check.</summary>
internal abstract record Seen
{
    private Seen()
    {
    }

    /// <summary>The same in one line, or in several where there is an error to read.</summary>
    public abstract string Text { get; }

    public sealed record Verdict(string Kind, string Hint, double Seconds) : Seen
    {
        /// <summary>Whether the check came to a call that it does not control, so that the verdict may depend on time.</summary>
        public bool IsUncontrolled { get; init; }

        /// <summary>Whether the answer's code may still be running.</summary>
        public bool MayStillRun { get; init; }

        /// <summary>What of the answer's code was judged as it is, and not as a copy with scheduling points; mostly empty.</summary>
        public string Uncopied { get; init; } = "";

        public override string Text => Hint.Length > 0 ? $"{Kind}（hint: {Hint}）" : Kind;
    }

    public sealed record OtherExercise(string Id) : Seen
    {
        public override string Text => $"別の演習 {Id} の判定です。check のセルが呼ぶクラスか、そのクラスの [Exercise(\"…\")] の番号を直してください。";
    }

    public sealed record NoVerdict : Seen
    {
        public override string Text => "判定が表示されませんでした。check のセルの最後の式を判定にしてください。";
    }

    public sealed record Error(string Details) : Seen
    {
        public override string Text => Details;
    }

    public sealed record SetUpFailed(string Details) : Seen
    {
        public override string Text => "準備のセルが失敗しました。このノートブックの残りの演習は確かめていません。\n" + Details;
    }

    public sealed record Hung(bool InCheck, TimeSpan Limit) : Seen
    {
        public override string Text => $"{(InCheck ? "check のセル" : "答えのセル")}が {Limit.TotalSeconds:0.#} 秒たっても終わらないので、プロセスを終了しました。";
    }

    public sealed record Died(string Details) : Seen
    {
        public override string Text => Details;
    }
}
