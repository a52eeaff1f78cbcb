namespace ConcurrencyLab;

/// <summary>1 件のリクエストへの返事。</summary>
/// <param name="Path">リクエストのパス。</param>
/// <param name="Status">HTTP の状態コード。返事がなければ null。</param>
/// <param name="Body">返事の本文。返事がなければ空。</param>
/// <param name="Took">返事までの時間。返事がなければ、待った時間。</param>
public sealed record Answer(string Path, int? Status, string Body, TimeSpan Took);

/// <summary>同時に送ったリクエストへの返事。</summary>
public sealed class Answers : Displayable
{
    private readonly TimeSpan _patience;

    internal Answers(TimeSpan patience, IReadOnlyList<Answer> all)
    {
        _patience = patience;
        All = all;
    }

    /// <summary>送った順に並べた返事。</summary>
    public IReadOnlyList<Answer> All { get; }

    private DataTable Table => new(["パス", "返事"], [.. All.Select(answer => (string[])[answer.Path, Text(answer)])]);

    internal override string ToHtml() => Table.ToHtml();

    internal override string ToPlainText() => Table.ToPlainText();

    private string Text(Answer answer) => answer.Status switch
    {
        null => $"{_patience.TotalSeconds:0} 秒待っても返らない",
        200 => $"200 {answer.Body}（{answer.Took.TotalSeconds:F2} 秒）",
        var status => $"{status}（失敗、{answer.Took.TotalSeconds:F2} 秒）",
    };
}
