using Handle = System.Func<string, System.Func<string, System.Threading.Tasks.Task<string>>, System.Threading.Tasks.Task<string>>;

namespace ConcurrencyLab;

/// <summary>演習 5-1: スレッドをブロックするハンドラーを非同期にする。</summary>
[Exercise("5-1")]
public static class Exercise5_1
{
    /// <summary>2 回取得するハンドラーを判定します。ハンドラーは、パスと、取得するメソッドを受け取ります。</summary>
    /// <param name="handleAsync">あなたのハンドラー。</param>
    public static Task<Verdict> CheckAsync(Func<string, Func<string, Task<string>>, Task<string>> handleAsync)
    {
        Argument.NotNull(handleAsync);
        return Check.RunAsync(typeof(Exercise5_1), () => Thrown.At(Judge(InstrumentedCopy.Of(handleAsync)), () => Judge(handleAsync))!);
    }

    // Whichever of its two fetches ends first, a call waits for the other one too; and that it waits for a time is not enough.
    private static CheckResult Judge(Handle handleAsync)
    {
        using (var slow = new HandlerCalls(handleAsync, first: HandlerCalls.Calls))
        {
            if (slow.Judge(isSlow: true) is { } wrong)
                return wrong;
        }

        using var calls = new HandlerCalls(handleAsync, first: 0);
        return calls.Judge(isSlow: false) ?? new CheckResult.Passed(
            $"{HandlerCalls.Calls} 件が同時に待っているあいだ、使ったスレッドは {calls.Threads} 本でした。返事も {HandlerCalls.Calls} 件すべて正しく返りました。");
    }
}
