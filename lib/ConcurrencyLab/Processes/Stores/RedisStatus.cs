namespace ConcurrencyLab;

/// <summary>どの Redis サーバーを使うかと、接続できるか。</summary>
public sealed class RedisStatus : Displayable
{
    private readonly string _problem;

    private RedisStatus(string address, bool isBuiltIn, string problem)
    {
        Address = address;
        IsBuiltIn = isBuiltIn;
        _problem = problem;
    }

    /// <summary>サーバーのアドレス。始められなかったときは空です。</summary>
    public string Address { get; }

    /// <summary>環境変数 CONCURRENCYLAB_REDIS のサーバーではなく、教材と一緒に届く Garnet かどうか。</summary>
    internal bool IsBuiltIn { get; }

    /// <summary>サーバーが答えたかどうか。</summary>
    public bool IsReachable => _problem.Length == 0;

    /// <summary>Why there is no server, and what to do; empty if there is one.</summary>
    internal string Problem => _problem;

    /// <summary>What kind of server it is.</summary>
    internal string Kind => IsBuiltIn ? "Garnet" : "Redis サーバー";

    /// <summary>Which server it is.</summary>
    internal string Name => $"{Kind}（{Address}）";

    /// <summary>For the cells that come after the one that has said everything.</summary>
    internal static string Skipped => "Redis の命令を受け付けるサーバーがないので、飛ばしました。理由は、Redis.CheckAsync() のセルを見てください。";

    /// <summary>By which a child process learns of the server.</summary>
    internal IReadOnlyDictionary<string, string> ForChildren => new Dictionary<string, string> { [Redis.Variable] = Address };

    private string Text => (IsReachable, IsBuiltIn) switch
    {
        (true, true) => $"{Name}が動いています。Redis と同じ命令を受け付けるサーバーで、このノートブックのために起動しました。カーネルと一緒に終わります。",
        (true, false) => $"環境変数 {Redis.Variable} の {Name}に接続できます。",
        _ => $"{_problem}\nRedis の実験は飛ばして、先へ進めます。",
    };

    internal static RedisStatus OfOwn(string address, string problem) => new(address, isBuiltIn: true, problem);

    internal static RedisStatus OfGiven(string address, bool isReachable) => new(address, isBuiltIn: false, isReachable
        ? ""
        : $"環境変数 {Redis.Variable} の Redis サーバー（{address}）に接続できません。サーバーを起動して、もう一度実行してください。環境変数を消すと、教材の Garnet を使います: Environment.SetEnvironmentVariable(\"{Redis.Variable}\", null);");

    internal override string ToHtml() => $"<p style=\"white-space:pre-line\">{Html.Encode(Text)}</p>";

    internal override string ToPlainText() => Text;
}
