namespace ConcurrencyLab;

/// <summary>1 つの席を 2 人が買おうとした結果。</summary>
public sealed class SeatSales : Displayable
{
    private readonly IReadOnlyList<SeatSale> _sales;
    private readonly string _problem;

    internal SeatSales(IReadOnlyList<SeatSale> sales, string problem) => (_sales, _problem) = (sales, problem);

    /// <summary>方法ごとの、買えた人数。席は 1 つなので、2 人なら売りすぎです。</summary>
    public IReadOnlyList<int> Sold => [.. _sales.Select(sale => sale.Report.Sold)];

    private string Text => _sales switch
    {
        [] => _problem,
        [var sale] => $"席は 1 つです。売れたのは {sale.Report.Sold} 人、残りは {sale.Report.Left} です。{(sale.Report.Error.Length > 0 ? "エラーになりました。" : "エラーはありません。")}",
        _ => "席は 1 つ、買い手は A と B の 2 人です。",
    };

    private DataTable Table => new(
        ["方法", "A", "B", "売れた人数", "残り"],
        [.. _sales.Select(sale => (string[])[sale.Name, .. sale.Report.Ends.Select(end => Word(end, sale.Report)), $"{sale.Report.Sold}", $"{sale.Report.Left}"])]);

    internal override string ToHtml() => $"<p><strong>{Html.Encode(Text)}</strong></p>" + _sales switch
    {
        [] => "",
        [var sale] => LaneTable.ToHtml(["A", "B"], sale.Report.Rows),
        _ => Table.ToHtml(),
    };

    internal override string ToPlainText() => $"{Text}\n" + _sales switch
    {
        [] => "",
        [var sale] => LaneTable.ToPlainText(["A", "B"], sale.Report.Rows),
        _ => Table.ToPlainText(),
    };

    private static string Word(BuyerEnd end, SeatReport report) => end switch
    {
        BuyerEnd.Sold => "売れた",
        BuyerEnd.SoldOut => "売り切れ",
        BuyerEnd.NotWritten => "0 行で、書けなかった",
        BuyerEnd.Failed => $"エラー（{report.Error}）",
        _ => "終わらない",
    };
}

/// <summary>A way of selling, and what came out.</summary>
internal sealed record SeatSale(string Name, SeatReport Report);
