namespace ConcurrencyLab;

/// <summary>What the two counting exercises have in common: threads that each count one visit, overlapped as much as they can.</summary>
internal static class VisitCheck
{
    /// <summary>Null when every order gives the right count.</summary>
    public static CheckResult? Count(Action<SharedNumber, Action> countVisit, int threads)
    {
        foreach (var turns in Enum.GetValues<Turns>())
        {
            if (Count(countVisit, threads, turns) is { } wrong)
                return wrong;
        }

        return null;
    }

    /// <summary>A run to show.</summary>
    public static Lanes LastLanes(Action<SharedNumber, Action> countVisit, int threads)
    {
        var visits = Run(countVisit, threads, Turns.Fair, out _);
        return visits.Crew.Lanes;
    }

    /// <summary>The work within a visit: others may come in between.</summary>
    public static void Work(Crew crew, bool fails = false)
    {
        crew.Note("処理を始めた");
        crew.Point();
        if (!fails)
            return;
        crew.Note("処理が例外を投げた");
        throw new InvalidOperationException("処理に失敗しました。");
    }

    private static SharedNumber Run(Action<SharedNumber, Action> countVisit, int threads, Turns turns, out CrewEnd end)
    {
        var visits = new SharedNumber(turns);
        for (var i = 0; i < threads; i++)
            visits.Crew.Add(() => countVisit(visits, () => Work(visits.Crew)));
        end = visits.Crew.Run();
        return visits;
    }

    private static CheckResult? Count(Action<SharedNumber, Action> countVisit, int threads, Turns turns)
    {
        var visits = Run(countVisit, threads, turns, out var end);
        var crew = visits.Crew;
        if (end != CrewEnd.Finished)
            return Standstill(crew, end);
        if (crew.Failure is { } failure)
            return Check.Threw(failure, crew.Lanes);
        return visits.Value == threads ? null : Lost(CodeReading.Of(countVisit), visits, threads);
    }

    private static CheckResult.TimedOut Standstill(Crew crew, CrewEnd end) => end == CrewEnd.Deadlock
        ? new(crew.Took, $"スレッド {crew.Unfinished} が待ったまま、だれも進めません。", new("never-released", "取ったロックを、どの道を通っても解放しているかを確かめてください。lock 文を使うと、必ず解放されます。"), crew.Lanes)
        : new(crew.Took, $"スレッド {crew.Unfinished} が動き続けています。", new("endless-loop", "終わらない繰り返しがあります。待つときは、自分で繰り返して待たずに lock を使ってください。直したら、カーネルを再起動してください。"), crew.Lanes);

    private static CheckResult.Failed Lost(CodeReading code, SharedNumber visits, int threads)
    {
        var rows = visits.Crew.Lanes.Rows;
        var (reads, writes) = (rows.Count(row => row.Label.EndsWith("読んだ", StringComparison.Ordinal)), rows.Count(row => row.Label.EndsWith("書いた", StringComparison.Ordinal)));
        var reason = $"{threads} 本のスレッドが 1 回ずつ数えたので、{threads} になるはずでした。結果は {visits.Value} でした。";
        if (writes == 0 || reads == 0)
            return new(reason, new("not-through-the-number", "visits.Read() で読み、visits.Write(値) で書いてください。"), visits.Crew.Lanes);
        return new(reason + "下の表で、だれかが書く前に、ほかのスレッドが同じ値を読んだところを探してください。", LockHints.Of(code, "SharedNumber.Read", "SharedNumber.Write"), visits.Crew.Lanes);
    }
}
