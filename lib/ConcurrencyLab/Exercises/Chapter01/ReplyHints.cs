namespace ConcurrencyLab;

/// <summary>Tells what is wrong with replies to requests that came one after another.</summary>
internal static class ReplyHints
{
    public static CheckResult.Failed? Wrong(IReadOnlyList<(string Reply, string Path)> replies, Func<string, string> expected, string broken, string message)
    {
        foreach (var (reply, path) in replies)
        {
            var text = reply.Trim();
            if (text == expected(path))
                continue;
            return new($"\"{path}\" への返事は「{text}」でした。「{expected(path)}」になるはずです。", HintFor(text, path, broken, message));
        }

        return null;
    }

    private static Hint HintFor(string reply, string path, string broken, string message)
    {
        if (path != broken)
            return reply.StartsWith("error", StringComparison.Ordinal)
                ? new("error-for-a-good-path")
                : new("not-the-length");
        return reply.Length == 0 || int.TryParse(reply, out _)
            ? new("failure-looks-like-success")
            // As an AggregateException quotes those that are in it.
            : reply.Contains($"({message})", StringComparison.Ordinal) ? new("message-wrapped")
            : new("message-missing");
    }
}
