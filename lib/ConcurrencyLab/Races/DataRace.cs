namespace ConcurrencyLab;

/// <summary>Two accesses to one variable that nothing orders, at least one of which writes.</summary>
internal sealed record DataRace(RaceAccess First, RaceAccess Second)
{
    public string Variable => First.Site.Place.Name;

    public override string ToString() =>
        $"{First.Thread} は{CodePlace.Of(First.Site)}で {Variable} {Did(First.Site)}。{Second.Thread} の{CodePlace.Of(Second.Site)}の{Doing(Second.Site)}とのあいだに、順序を決めるものがありません。";

    private static string Did(AccessSite site) => site.Operation.Length > 0 ? $"に {site.Operation} を実行しました" : site.IsWrite ? "に書きました" : "を読みました";

    public static string Doing(AccessSite site) => site.Operation.Length > 0 ? $" {site.Operation}" : site.IsWrite ? "書き込み" : "読み取り";
}
