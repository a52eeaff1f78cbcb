namespace ConcurrencyLab;

internal static class BurstTable
{
    // A notebook cuts longer outputs in the middle.
    private const int MostRows = 20;

    public static DataTable Of(Burst burst)
    {
        var hasValues = burst.Requests.Any(request => request.ValueRead is not null || request.ValueWritten is not null);
        var phases = burst.Requests.SelectMany(request => request.Phases).Select(phase => phase.Name).Distinct().ToList();
        string[] header = ["リクエスト", "パス", "スレッド", "待った時間（秒）", "処理した時間（秒）", .. phases.Select(phase => $"うち{phase}（秒）"), "状態", .. hasValues ? ["読んだ値", "書いた値"] : Array.Empty<string>()];
        var rows = burst.Requests.Take(MostRows).Select(request => (IReadOnlyList<string>)
        [
            $"{request.Number}",
            request.Path,
            $"{request.ThreadId}",
            $"{(request.Started - request.Received).TotalSeconds:F2}",
            $"{(request.Finished - request.Started).TotalSeconds:F2}",
            .. phases.Select(phase => $"{request.Phases.Where(own => own.Name == phase).Sum(own => own.Duration.TotalSeconds):F2}"),
            request.Status == RequestRecord.NoStatus ? "応答の前に切断" : $"{request.Status}",
            .. hasValues ? [$"{request.ValueRead}", $"{request.ValueWritten}"] : Array.Empty<string>(),
        ]).ToList();
        if (burst.Requests.Count > MostRows)
            rows.Add([$"ほか {burst.Requests.Count - MostRows} 件", .. Enumerable.Repeat("", header.Length - 1)]);
        return new DataTable(header, rows);
    }
}
