namespace ConcurrencyLab;

/// <summary>Tells what is wrong with replies to requests that came one after another.</summary>
internal static class ReplyHints
{
    public static CheckResult.Failed? Wrong(IReadOnlyList<(string Reply, string Path)> replies, Func<string, string> expected, string broken)
    {
        foreach (var (reply, path) in replies)
        {
            var text = reply.Trim();
            if (text == expected(path))
                continue;
            return new($"\"{path}\" への返事は「{text}」でした。「{expected(path)}」になるはずです。", HintFor(text, path, broken, expected));
        }

        return null;
    }

    private static Hint HintFor(string reply, string path, string broken, Func<string, string> expected)
    {
        if (path != broken)
            return reply.StartsWith("error", StringComparison.Ordinal)
                ? new("error-for-a-good-path", "例外が出ていないパスにも、エラーを返しています。1 つのパスの失敗が、ほかのパスの返事を変えないようにしてください。")
                : new("not-the-length", "返事は、パスの長さを表す数字だけにします。measure の戻り値を文字列にして返してください。");
        return reply.Length == 0 || int.TryParse(reply, out _)
            ? new("failure-looks-like-success", "例外を捕まえて、失敗したことを隠しています。受け取った人には、成功した返事と区別がつきません。")
            : new("message-missing", $"エラーの返事には、例外のメッセージ（e.Message）を入れます。形は「{expected(broken)}」です。");
    }
}
