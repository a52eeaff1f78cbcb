namespace ConcurrencyLab;

/// <summary>見つかったデータ競合。どの変数の、どのスレッドの、どこの読み書きかを持ちます。</summary>
public sealed class RaceReport : Displayable
{
    private readonly IReadOnlyList<DataRace> _races;
    private readonly string _ending;
    private readonly bool _hasSeenUnknown;
    private readonly string _gap;
    private readonly long _runs;
    private readonly bool _isAll;

    internal RaceReport(IReadOnlyList<DataRace> races, string ending, bool hasSeenUnknown, string gap, long runs, bool isAll)
    {
        _races = races;
        _ending = ending;
        _hasSeenUnknown = hasSeenUnknown;
        _gap = gap;
        _runs = runs;
        _isAll = isAll;
    }

    /// <summary>見つかったデータ競合の数。同じ 2 か所の組は、どちらが先かも同じなら、1 つと数えます。</summary>
    public int Count => _races.Count;

    /// <summary>データ競合のあった変数の名前。</summary>
    public IReadOnlyList<string> Variables => [.. _races.Select(race => race.Variable).Distinct()];

    /// <summary>データ競合が見つかっているか、スレッドが最後まで進まなかったときに、それを書いた例外を投げます。テストの最後に書きます。</summary>
    /// <exception cref="ConcurrencyFaultException">データ競合があるか、最後まで進まないスレッドがあるとき。</exception>
    public void EnsureNone()
    {
        if (Count > 0 || _ending.Length > 0)
            throw new ConcurrencyFaultException(ToPlainText());
    }

    private string Summary => $"スレッドを{(_runs == 1 ? "割り込ませずに、A から順に 1 本ずつ動かし" : $" {_runs:N0} 通りの順番で動かし")}ました。"
        + (_races.Count == 0 ? "データ競合は見つかりませんでした。" : $"データ競合が {_races.Count} 組あります。")
        + _ending + (_isAll ? "" : "順番が多すぎるので、すべては調べていません。") + (_hasSeenUnknown ? "ref で受け取った変数の読み書きは、調べていません。" : "") + _gap;

    private DataTable Table => new(
        ["変数", "1 つめ", "2 つめ", "順序を決めるもの"],
        [.. _races.Select(race => (string[])[race.Variable, Text(race.First), Text(race.Second), "なし"])]);

    internal override string ToHtml() =>
        $"<p>{Html.Encode(Summary)}</p>" + (_races.Count == 0 ? "" : $"{Table.ToHtml()}<p>{Html.Encode(_races[0].ToString())}</p>");

    internal override string ToPlainText() => _races.Count == 0 ? Summary : $"{Summary}\n{Table.ToPlainText()}{_races[0]}\n";

    private static string Text(RaceAccess access) => $"{access.Thread} の {CodePlace.Of(access.Site)}";
}
