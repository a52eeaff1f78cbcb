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
        : $"{Reason}PostgreSQL の実験は飛ばして、先へ進めます。試すには、次の 1 行めをターミナルで、2 行めを新しいセルで実行してから、このセルをもう一度実行してください。";

    /// <summary>For the cells that come after the one that has said everything.</summary>
    internal static string Skipped => "PostgreSQL に接続できないので、飛ばしました。起動の方法は、PostgreSql.CheckAsync() のセルを見てください。";

    private static IReadOnlyList<string> Commands =>
    [
        "docker run --rm -p 127.0.0.1:5432:5432 -e POSTGRES_PASSWORD=course postgres",
        $"Environment.SetEnvironmentVariable(\"{PostgreSql.Variable}\", \"Host=localhost;Username=postgres;Password=course\");",
    ];

    private string Reason => _answer.Problem.Length > 0 ? $"PostgreSQL に接続できません（{_answer.Problem}）。" : "PostgreSQL のサーバーの場所が指定されていません。";

    internal override string ToHtml() =>
        $"<p>{Html.Encode(Text)}</p>" + (IsReachable ? "" : $"<pre>{Html.Encode(string.Join('\n', Commands))}</pre>");

    internal override string ToPlainText() => IsReachable ? Text : string.Join('\n', [Text, .. Commands]);
}
