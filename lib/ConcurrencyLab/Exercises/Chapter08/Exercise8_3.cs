using AddPoints = System.Func<string, int, ConcurrencyLab.PointStore, System.Func<string, System.Threading.Tasks.Task>, System.Threading.Tasks.Task<bool>>;

namespace ConcurrencyLab;

/// <summary>演習 8-3: 版を比べて書き、衝突したら読むところからやり直す。</summary>
[Exercise("8-3")]
public static class Exercise8_3
{
    /// <summary>ポイントを加えるメソッドを判定します。ほかのサーバーも、同じ利用者のポイントを変えます。</summary>
    /// <param name="addPointsAsync">あなたのメソッド。利用者、加えるポイント、保存先、メールを送る処理を受け取り、加えたかどうかを返します。</param>
    public static Task<Verdict> CheckAsync(Func<string, int, PointStore, Func<string, Task>, Task<bool>> addPointsAsync)
    {
        Argument.NotNull(addPointsAsync);
        return Check.RunAsync(typeof(Exercise8_3), () =>
        {
            var code = CodeReading.Of(addPointsAsync);
            using var state = LearnerState.Of(addPointsAsync);
            return Thrown.At(Judge(InstrumentedCopy.Of(addPointsAsync), code, state), () => Judge(addPointsAsync, code, state)) ?? new CheckResult.Passed(
                $"ほかのサーバーがいつ書いても、ポイントは失われませんでした。{PointConflicts.Most} 回続けて衝突しても、加え終えました。メールは、加えた 1 件に 1 通でした。別々の利用者への呼び出しは、混ざりませんでした。");
        });
    }

    private static CheckResult? Judge(AddPoints addPointsAsync, CodeReading code, LearnerState state) =>
        PointsAlone.Judge(addPointsAsync)
            ?? PointsTogether.Judge(addPointsAsync, code)
            ?? PointConflicts.Judge(addPointsAsync, code)
            ?? PointsApart.Judge(addPointsAsync)
            ?? PointsOnThreads.Judge(addPointsAsync, state);
}
