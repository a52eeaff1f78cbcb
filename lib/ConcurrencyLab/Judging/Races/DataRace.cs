namespace ConcurrencyLab;

/// <summary>Two accesses to one variable that nothing orders, at least one of which writes.</summary>
internal sealed record DataRace(RaceAccess First, RaceAccess Second)
{
    public string Variable => First.Site.Place.Name;

    public override string ToString() =>
        $"{FirstInWords}{Second.Thread} の {CodePlace.Of(Second.Site)}{(Second.Site.Operation.Length > 0 ? " " : "")}とのあいだに、順序を決めるものがありません。";

    private string FirstInWords => CodePlace.LineOf(First.Site) is { } line
        ? $"{First.Thread} は {line} 行目で {Did(First.Site)}。"
        : $"{First.Thread} は {Did(First.Site)}（{CodePlace.Of(First.Site)}）。";

    private static string Did(AccessSite site) =>
        site.Operation.Length > 0 ? $"{site.Operation} を実行しました" : site.IsWrite ? $"{site.Place.Name} に書きました" : $"{site.Place.Name} を読みました";
}
