namespace ConcurrencyLab;

/// <summary>A write with a token.</summary>
internal sealed record FencedWrite(long Token, int Value)
{
    public bool IsAccepted { get; set; }
}

/// <summary>Verdicts on writes with tokens.</summary>
internal static class FencedWrites
{
    /// <summary>Writes one after the other; null when each was taken or refused as it should be. Newer values may be smaller.</summary>
    public static CheckResult? Judge(Func<FencedNumber, int, long, bool> write, CodeReading code)
    {
        var (number, last, before) = (new FencedNumber(), 0L, 0);
        foreach (var (token, value, wrong) in (ReadOnlySpan<(long, int, Hint)>)[
            (33, 6, new("first-write-refused")), (33, 8, new("same-token-refused")), (34, 3, new("newer-token-refused")), (33, 9, new("older-token-written")),
            (33, 1, new("token-went-back")), (34, 2, new("same-token-refused")), (40, 7, new("gap-refused")), (39, 5, new("older-token-written"))])
        {
            var isRight = token >= last;
            var accepted = write(number, value, token);
            var story = $"最後に受け付けたトークンが {last} のとき、トークン {token} で {value} を書きに来ました。";
            if (number.Now != (isRight ? value : before))
                return new CheckResult.Failed($"{story}値は {number.Now} になりました。{(isRight ? value : before)} になるはずです。", WorkElsewhere.IsLeftUndone(code) ? new("not-waited") : accepted && number.Now == before ? new("value-not-written") : wrong);
            if (accepted != isRight)
                return new CheckResult.Failed($"{story}値は正しく {number.Now} ですが、戻り値は {accepted} でした。", new("wrong-result"));
            (last, before) = (Math.Max(last, token), number.Now);
        }

        var other = new FencedNumber();
        return write(other, 9, 5) && other.Now == 9 ? null : new CheckResult.Failed(
            "別の数に、はじめての書き込みがトークン 5 で届きました。けれども、断られました。", new("one-token-for-all"));
    }

    /// <summary>Writes at the same time; null when the newest were taken, and what is left is one of them.</summary>
    /// <remarks>What stood there for a moment tells nothing: inside the lock, nobody sees a value that is taken back.</remarks>
    public static CheckResult? Judge(FencedNumber number, FencedWrite[] writes, CodeReading code, ControlledScheduler run)
    {
        var token = writes.Max(write => write.Token);
        var newest = writes.Where(write => write.Token == token).ToList();
        if (!newest.TrueForAll(write => write.IsAccepted))
            return new CheckResult.Failed($"{writes.Length} つの書き込みが同時に届きました。いちばん新しいトークン {token} の書き込みが断られました。", HintOf(code, run), run.Lanes);
        return newest.Exists(write => write.Value == number.Now) ? null : new CheckResult.Failed(
            $"{writes.Length} つの書き込みが同時に届きました。最後に残った値は {number.Now} でした。いちばん新しいトークン {token} の値が残るはずです。", HintOf(code, run), run.Lanes);
    }

    private static Hint HintOf(CodeReading code, ControlledScheduler run) =>
        SalesHints.GivesUp(run) ? new("gave-up")
        : !code.Locks && code.Has("FencedNumber.get_LastToken") && !code.Has("loop") ? new("check-then-act")
        : LockHints.Of(code, run, access => access.Owner is FencedNumber);
}
