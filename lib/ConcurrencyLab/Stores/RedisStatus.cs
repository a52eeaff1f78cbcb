namespace ConcurrencyLab;

/// <summary>Redis サーバーに接続できるかと、始め方。</summary>
public sealed class RedisStatus : Displayable
{
    internal RedisStatus(string address, bool isReachable)
    {
        Address = address;
        IsReachable = isReachable;
    }

    /// <summary>接続を試したアドレス。</summary>
    public string Address { get; }

    /// <summary>サーバーが答えたかどうか。</summary>
    public bool IsReachable { get; }

    internal string Text => IsReachable
        ? $"Redis サーバー（{Address}）に接続できます。"
        : $"Redis サーバー（{Address}）に接続できません。Redis の実験は飛ばして、先へ進めます。試すには、ターミナルでサーバーを起動して、もう一度実行してください。別の場所にあるときは、環境変数 {Redis.Variable} に「ホスト名:ポート番号」を指定して、カーネルを再起動してください。";

    /// <summary>For the cells that come after the one that has said everything.</summary>
    internal string Skipped => $"Redis サーバー（{Address}）に接続できないので、飛ばしました。起動の方法は、Redis.CheckAsync() のセルを見てください。";

    private static IReadOnlyList<string> Commands => ["docker run --rm -p 6379:6379 redis", "sudo apt install redis-server   # Debian / Ubuntu"];

    internal override string ToHtml() =>
        $"<p>{Html.Encode(Text)}</p>" + (IsReachable ? "" : $"<pre>{Html.Encode(string.Join('\n', Commands))}</pre>");

    internal override string ToPlainText() => IsReachable ? Text : string.Join('\n', [Text, .. Commands]);
}
