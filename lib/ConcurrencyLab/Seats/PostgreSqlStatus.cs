namespace ConcurrencyLab;

/// <summary>PostgreSQL のサーバーを使えるかどうかと、起動の方法。</summary>
public sealed class PostgreSqlStatus : Displayable
{
    private readonly PostgreSqlAnswer _answer;

    internal PostgreSqlStatus(PostgreSqlAnswer answer) => _answer = answer;

    /// <summary>サーバーが答えたかどうか。</summary>
    public bool IsReachable => _answer.Version.Length > 0;

    internal string Text => IsReachable
        ? $"PostgreSQL {_answer.Version} に接続できます。"
        : $"{Reason}PostgreSQL の実験は飛ばして、先へ進めます。試すには、ターミナルでサーバーを起動し、環境変数 {PostgreSql.Variable} に接続文字列を指定して、ノートブックを開き直してください。";

    /// <summary>For the cells that come after the one that has said everything.</summary>
    internal static string Skipped => "PostgreSQL に接続できないので、飛ばしました。起動の方法は、PostgreSql.CheckAsync() のセルを見てください。";

    private static IReadOnlyList<string> Commands =>
    [
        "docker run --rm -p 5432:5432 -e POSTGRES_PASSWORD=course postgres",
        $"{PostgreSql.Variable}=\"Host=localhost;Username=postgres;Password=course\"",
    ];

    private string Reason => _answer.Problem.Length > 0 ? $"PostgreSQL に接続できません（{_answer.Problem}）。" : "PostgreSQL のサーバーの場所が指定されていません。";

    internal override string ToHtml() =>
        $"<p>{Html.Encode(Text)}</p>" + (IsReachable ? "" : $"<pre>{Html.Encode(string.Join('\n', Commands))}</pre>");

    internal override string ToPlainText() => IsReachable ? Text : string.Join('\n', [Text, .. Commands]);
}
