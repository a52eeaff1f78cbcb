namespace ConcurrencyLab;

/// <summary>演習の判定。正解かどうか、その理由、次に見るところ、証拠。</summary>
public sealed class Verdict : Displayable
{
    private readonly Exercise _exercise;
    private readonly string _progress;
    private readonly bool _isUncontrolled;
    private readonly bool _mayStillRun;
    private readonly IReadOnlyList<string> _uncopied;

    internal Verdict(Exercise exercise, CheckResult result, Conditions conditions, string progress)
    {
        _exercise = exercise;
        Result = result;
        (_isUncontrolled, _mayStillRun, _uncopied) = (conditions.IsUncontrolled, conditions.MayStillRun, conditions.Uncopied);
        _progress = progress;
    }

    internal CheckResult Result { get; }

    internal override string ToHtml()
    {
        var view = VerdictView.Of(Result);
        var html = $"<div class=\"concurrencylab-verdict\" data-exercise=\"{_exercise.Id}\" data-verdict=\"{view.Kind}\" data-hint=\"{view.Hint?.Id}\""
            + (_isUncontrolled ? " data-uncontrolled" : "") + (_mayStillRun ? " data-may-still-run" : "") + (_uncopied.Count > 0 ? $" data-uncopied=\"{Html.Encode(string.Join("、", _uncopied))}\"" : "")
            + " style=\"border-left:.3em solid currentColor;padding:.2em 1em\">"
            + $"<p><strong>{view.Mark}</strong>　{Html.Encode(Title)}</p>{Paragraph(view.Reason)}";
        if (view.Hint is { } hint)
            html += $"<p><strong>ヒント</strong>　{Html.Encode(HintTexts.Of(_exercise, hint))}</p>";
        return $"{html}{view.Evidence?.ToHtml()}{Paragraph(Caution)}{Paragraph(_progress)}</div>";
    }

    internal override string ToPlainText()
    {
        var view = VerdictView.Of(Result);
        string?[] lines =
        [
            $"{view.Mark}  {Title}",
            view.Reason,
            view.Hint is { } hint ? $"ヒント: {HintTexts.Of(_exercise, hint)}" : null,
            view.Evidence?.ToPlainText().TrimEnd(),
            Caution,
            _progress,
        ];
        return string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line)));
    }

    private string Title => $"演習 {_exercise.Id} {_exercise.Title}";

    private string Caution => _isUncontrolled ? "判定が順番を制御できない呼び出しがあったので、結果は実行のたびに変わるかもしれません。" : "";

    private static string Paragraph(string text) =>
        text.Length == 0 ? "" : $"<p>{Html.Encode(text).Replace("\n", "<br>", StringComparison.Ordinal)}</p>";
}
