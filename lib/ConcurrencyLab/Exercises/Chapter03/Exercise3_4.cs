namespace ConcurrencyLab;

/// <summary>演習 3-4: 空席の確認と予約を 1 つの操作にする。</summary>
[Exercise("3-4")]
public static class Exercise3_4
{
    // .NET keeps the texts of numbers below 300: a lock on seat.ToString() would be one object for all.
    private const int Seat = 301;
    private const int MostSeats = 300_000;
    private static readonly string[] s_users = ["alice", "bob", "carol"];

    private static readonly Hint NeverReleased = new("never-released");

    /// <summary>席を予約し、予約できたかどうかを返すメソッドを判定します。</summary>
    /// <param name="book">あなたのメソッド。</param>
    public static Task<Verdict> CheckAsync(Func<SeatMap, int, string, bool> book)
    {
        Argument.NotNull(book);
        return Check.RunAsync(typeof(Exercise3_4), () => Judge(book));
    }

    private static CheckResult Judge(Func<SeatMap, int, string, bool> book)
    {
        var code = CodeReading.Of(book);
        var copy = InstrumentedCopy.Of(book);
        using var state = LearnerState.Of(book);
        Lanes? shown = null;
        var wrong = Schedules.FindFailure(areAlike: true, order =>
        {
            var (scheduler, found) = Anew(() => Run(copy, code, order));
            shown ??= scheduler.Lanes;
            return (scheduler, found);
        });
        state.Restore();
        return Thrown.At(wrong, () => Run(book, code, TurnOrder.Fair).Found)
            ?? OneCaller.Judge(() => BookingsInTurn.Wrong(copy), NeverReleased)
            ?? Schedules.FindFailure(areAlike: false, order => Anew(() => OtherSeatsAtOnce(copy, order)))
            ?? CollectionRaces.In((order, follow) => Anew(() => Run(copy, code, order, follow)).Scheduler)
            ?? CollectionRaces.In((order, follow) => Anew(() => OtherSeatsAtOnce(copy, order, follow)).Scheduler)
            ?? (Conditions.IsAllCopied ? null : UnderStress(book, code))
            ?? new CheckResult.Passed("3 人が同時に同じ席を予約しても、取れたのは 1 人でした。あとの 2 人には false が返りました。", shown);

        (ControlledScheduler Scheduler, CheckResult? Found) Anew(Func<(ControlledScheduler Scheduler, CheckResult? Found)> run)
        {
            state.Restore();
            return run();
        }
    }

    private static (ControlledScheduler Scheduler, CheckResult? Found) Run(Func<SeatMap, int, string, bool> book, CodeReading code, TurnOrder order, IThreadOrder? follow = null)
    {
        SeatMap? seats = null;
        var scheduler = new ControlledScheduler(() => seats!.Text, order) { Order = follow };
        seats = new SeatMap(scheduler);
        var booked = new bool[s_users.Length];
        for (var i = 0; i < s_users.Length; i++)
        {
            var index = i;
            scheduler.Add(() => booked[index] = book(seats, Seat, s_users[index]));
        }

        var end = scheduler.Run();
        return (scheduler, RunResult.Of(scheduler, end, NeverReleased) ?? Judge(code, seats, booked, scheduler));
    }

    private static CheckResult.Failed? Judge(CodeReading code, SeatMap seats, bool[] booked, ControlledScheduler scheduler)
    {
        var lanes = scheduler.Lanes;
        var winners = booked.Count(won => won);
        var assigned = seats.Assigned;
        if (assigned.Count > 1)
            return new(
                $"席 {Seat} を {assigned.Count} 人（{string.Join("、", assigned.Select(a => a.User))}）に割り当てました。",
                LockHints.Of(code, scheduler, access => access.Owner is SeatMap),
                lanes);
        if (winners > assigned.Count && (code.Has("Task.Run") || code.Has("new Thread")))
            return new(
                $"{winners} 人に true を返しました。その時点で割り当て済みの席は {assigned.Count} 席でした。",
                new("not-waited"),
                lanes);
        if (assigned.Count == 0)
            return new($"だれも席 {Seat} を取れませんでした。", scheduler.HasExpired ? LockHints.LimitIgnored : new("nobody-booked"), lanes);
        if (winners > 1)
            return new(
                $"席 {Seat} を割り当てたのは {assigned[0].User} だけです。けれども {winners} 人に true を返しました。",
                new("true-for-a-taken-seat"),
                lanes);
        if (Array.IndexOf(s_users, assigned[0].User) < 0)
            return new($"席 {Seat} を「{assigned[0].User}」に割り当てました。そういう人はいません。", new("other-user"), lanes);
        return winners == 1 && booked[Array.IndexOf(s_users, assigned[0].User)] ? null : new(
            $"席 {Seat} は {assigned[0].User} のものになりました。けれども、{assigned[0].User} に true が返っていません。",
            new("false-for-the-owner"),
            lanes);
    }

    // Two seats of one map, and of another map the one with the same number as the first.
    private static (ControlledScheduler Scheduler, CheckResult? Found) OtherSeatsAtOnce(Func<SeatMap, int, string, bool> book, TurnOrder order, IThreadOrder? follow = null)
    {
        SeatMap? seats = null;
        var scheduler = new ControlledScheduler(() => seats!.Text, order) { Order = follow };
        seats = new SeatMap(scheduler);
        var elsewhere = new SeatMap(scheduler);
        var booked = new bool[s_users.Length];
        for (var i = 0; i < s_users.Length; i++)
        {
            var index = i;
            scheduler.Add(() => booked[index] = index < 2 ? book(seats, Seat + index, s_users[index]) : book(elsewhere, Seat, s_users[index]));
        }

        var result = RunResult.Of(scheduler, scheduler.Run(), NeverReleased);
        return (scheduler, result ?? (booked.All(won => won) ? null : new CheckResult.Failed(
            $"2 人が席 {Seat} と席 {Seat + 1} を、もう 1 人が別の座席表の席 {Seat} を、同時に予約しました。どれも空いていたのに、false が返った人がいました。",
            new("gave-up"),
            scheduler.Lanes)));
    }

    // For what could not be copied. Whoever is behind runs faster, and so they meet again and again.
    private static CheckResult? UnderStress(Func<SeatMap, int, string, bool> book, CodeReading code)
    {
        var seats = new SeatMap();
        var stress = StressRun.Run([.. s_users.Select(user => BookOn(book, seats, user))]);
        if (StressResult.Of(stress, NeverReleased) is { } broken)
            return broken;
        var assigned = seats.Assigned;
        var twice = assigned.Count - assigned.Select(a => a.Seat).Distinct().Count();
        return twice == 0 ? null : new CheckResult.Failed(
            $"3 人が同じ席を次々に予約すると、{assigned.Count:N0} 席のうち {twice:N0} 席を 2 人以上に割り当てました。",
            LockHints.Unseen(code));
    }

    private static Action BookOn(Func<SeatMap, int, string, bool> book, SeatMap seats, string user)
    {
        var seat = 0;
        return () =>
        {
            if (seat < MostSeats)
                book(seats, ++seat, user);
        };
    }
}
