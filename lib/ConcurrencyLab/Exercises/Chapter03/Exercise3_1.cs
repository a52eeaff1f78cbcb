namespace ConcurrencyLab;

/// <summary>演習 3-1: 処理が例外を投げても正しいカウンターにする。</summary>
[Exercise("3-1")]
public static class Exercise3_1
{
    private const int Threads = 3;

    /// <summary>訪問を 1 回数えるメソッドを判定します。メソッドは、数を読み、処理をして、数を書きます。</summary>
    /// <param name="countVisit">あなたのメソッド。</param>
    public static Task<Verdict> CheckAsync(Action<SharedNumber, Action> countVisit)
    {
        Argument.NotNull(countVisit);
        return Check.RunAsync(typeof(Exercise3_1), () => AsyncVoid.Refuse(countVisit) ?? VisitCheck.Count(countVisit, Threads) ?? ThrowingVisit.Judge(countVisit, Threads));
    }
}
