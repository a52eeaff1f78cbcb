namespace ConcurrencyLab;

/// <summary>Reads a schedule as a learner writes it: <c>A B A B</c>, <c>abab</c>, <c>A→B→A</c>, full width or not.</summary>
internal static class ScheduleText
{
    private const string Separators = ",、，・→->|";

    /// <param name="text">What the learner wrote.</param>
    /// <param name="threads">How many threads there are.</param>
    /// <param name="hasBuffers">Whether small letters stand for what comes out of the store buffers.</param>
    public static (Schedule? Schedule, string? Problem) Parse(string text, int threads, bool hasBuffers = false)
    {
        var turns = new List<byte>();
        foreach (var written in HalfWidth.Of(text))
        {
            var isBuffer = hasBuffers && char.IsAsciiLetterLower(written);
            var c = char.ToUpperInvariant(written);
            if (char.IsWhiteSpace(c) || Separators.Contains(c))
                continue;
            if (c is < 'A' or > 'Z')
                return (null, $"「{c}」は読めません。A B A B のように、スレッドの名前を動かす順に並べてください。");
            if (c - 'A' >= threads)
                return (null, $"スレッド {c} はありません。ここにあるのは {Names(threads)} です。");
            turns.Add((byte)(c - 'A' + (isBuffer ? ThreadName.Room : 0)));
        }

        return turns.Count == 0
            ? (null, "順番が空です。A B A B のように、スレッドの名前を動かす順に並べてください。")
            : (new Schedule([.. turns]), null);
    }

    private static string Names(int threads) => string.Join("、", Enumerable.Range(0, threads).Select(ThreadName.Of));
}
