namespace ConcurrencyLab;

/// <summary>演習 7-2: 客と在庫のあいだでデッドロックを起こさずに、予約と取り消しをする。</summary>
[Exercise("7-2")]
public static class Exercise7_2
{
    private const int Customers = 10;

    private static readonly Hint s_deadlock = new("deadlock");

    private static readonly Hint s_neverReleased = new("never-released");

    /// <summary>2 つのメソッドを判定します。どちらも客と在庫を変え、変えられたかどうかを返します。</summary>
    /// <param name="reserve">予約する、あなたのメソッド。</param>
    /// <param name="cancel">取り消す、あなたのメソッド。</param>
    public static Task<Verdict> CheckAsync(Func<Customer, TicketStock, bool> reserve, Func<Customer, TicketStock, bool> cancel)
    {
        Argument.NotNull(reserve);
        Argument.NotNull(cancel);
        return Check.RunAsync(typeof(Exercise7_2), () => JudgeAsync(reserve, cancel));
    }

    private static async Task<CheckResult> JudgeAsync(Func<Customer, TicketStock, bool> reserve, Func<Customer, TicketStock, bool> cancel)
    {
        CodeReading[] code = [CodeReading.Of(reserve), CodeReading.Of(cancel)];
        var (reserveCopy, cancelCopy) = (InstrumentedCopy.Of(reserve), InstrumentedCopy.Of(cancel));
        using LearnerState reserving = LearnerState.Of(reserve), cancelling = LearnerState.Of(cancel);
        var wrong = AtOnce(code, reserveCopy, cancelCopy, TurnOrder.Fair);
        Restore();
        var found = OneThread(code, reserveCopy, cancelCopy)
            ?? Thrown.At(wrong, () => AtOnce(code, reserve, cancel, TurnOrder.Fair))
            ?? InManyOrders(code, reserveCopy, cancelCopy, Restore);
        Restore();
        return found ?? await ServeAsync(code, reserve, cancel);

        void Restore()
        {
            reserving.Restore();
            cancelling.Restore();
        }
    }

    private static CheckResult? OneThread(CodeReading[] code, Func<Customer, TicketStock, bool> reserve, Func<Customer, TicketStock, bool> cancel)
    {
        var (customer, day, night) = (new Customer("alice"), new TicketStock(1), new TicketStock(1));
        bool[] done = [];
        var isElsewhere = false;
        var stopped = OneCaller.Judge(
            () =>
            {
                done = [cancel(customer, day), reserve(customer, day), reserve(customer, day), cancel(customer, night), cancel(customer, day), reserve(customer, day)];
                isElsewhere = WorkElsewhere.IsLeftUndone(code);
                return null;
            },
            s_neverReleased);
        if (stopped is not null)
            return stopped;
        int[] numbers = [customer.Tickets.Of(day), day.Value, customer.Tickets.Of(night), night.Value];
        // A lock that a call kept stops nobody on the same thread.
        Action another = () => _ = reserve(customer, day) | cancel(customer, day);
        if (Afterwards.Hangs(another))
            return new CheckResult.Failed("1 本のスレッドで予約と取り消しを終えたあと、ほかのスレッドから呼ぶと、進めませんでした。", s_neverReleased);
        return done is [false, true, false, false, true, true] && numbers is [1, 0, 0, 1] ? null : new CheckResult.Failed(
            $"昼も夜も 1 枚しかない席を、1 本のスレッドで、昼の取り消し・昼の予約・昼の予約・夜の取り消し・昼の取り消し・昼の予約の順に呼びました。戻り値は {string.Join("、", done)} で、昼は利用者が {numbers[0]} 枚、残り {numbers[1]} 枚、夜は利用者が {numbers[2]} 枚、残り {numbers[3]} 枚です。戻り値は False、True、False、False、True、True、最後は昼が 1 枚と 0 枚、夜が 0 枚と 1 枚になるはずです。",
            isElsewhere ? new("not-waited") : new("wrong-on-one-thread"));
    }

    /// <summary>Every meeting, overlapping as much as it can.</summary>
    private static CheckResult? AtOnce(CodeReading[] code, Func<Customer, TicketStock, bool> reserve, Func<Customer, TicketStock, bool> cancel, TurnOrder order) =>
        Meeting.All.Select(meeting => Broken(code, new(reserve, cancel, order, meeting), meeting.Possible)).FirstOrDefault(broken => broken is not null);

    private static CheckResult? InManyOrders(CodeReading[] code, Func<Customer, TicketStock, bool> reserve, Func<Customer, TicketStock, bool> cancel, Action restore)
    {
        return Meeting.All.Select(Find).FirstOrDefault(broken => broken is not null)
            ?? CollectionRaces.In((order, follow) => Anew(order, Meeting.Apart, follow).Scheduler);

        CheckResult? Find(Meeting meeting) => Schedules.FindFailure(areAlike: false, order =>
        {
            var run = Anew(order, meeting);
            return (run.Scheduler, Broken(code, run, meeting.Possible));
        });

        Bookings Anew(TurnOrder order, Meeting meeting, IThreadOrder? follow = null)
        {
            restore();
            return new Bookings(reserve, cancel, order, meeting, follow);
        }
    }

    private static CheckResult? Broken(CodeReading[] code, Bookings run, int possible)
    {
        if (run.End == RunEnd.Deadlock)
            return new CheckResult.Failed(
                $"スレッド {string.Join("、", run.Scheduler.Unfinished)} が待ったまま、だれも進めません。下の表で、それぞれが最後に向かったロックと、その前に取ったロックを見てください。",
                // A circle needs two; one alone waits for a thread that has gone. Counted as they were left: by now they have
                // been interrupted, and may have finished since.
                run.Scheduler.Unfinished.Count == 1 ? s_neverReleased : s_deadlock,
                run.Scheduler.Lanes);
        if (RunResult.Of(run.Scheduler, run.End, s_deadlock, LockHints.OfBusyWait(code), s_neverReleased) is { } broken)
            return broken;
        var done = run.Done.Count(done => done);
        if (done < possible)
            return new CheckResult.Failed(
                "残りも券もあるのに、false が返りました。",
                Shares(code, run) ? SalesHints.SharedVariable : SalesHints.GaveUp,
                run.Scheduler.Lanes);
        return done == possible && run.IsRight ? null : new CheckResult.Failed(
            done > possible ? $"{possible} 回しかできないのに、{done} 回も true が返りました。" : $"予約と取り消しが同時に終わると、{run.Text}",
            Shares(code, run) ? SalesHints.SharedVariable : Lost(code, run.Scheduler),
            run.Scheduler.Lanes);
    }

    // What the learner's service is for; and for what could not be copied.
    private static async Task<CheckResult> ServeAsync(CodeReading[] code, Func<Customer, TicketStock, bool> reserve, Func<Customer, TicketStock, bool> cancel)
    {
        const int Each = TwoHundred.Requests / Customers / 2;
        var show = new TicketStock(TwoHundred.Requests);
        Customer[] customers = [.. Enumerable.Range(0, Customers).Select(i => new Customer($"利用者 {i + 1}"))];
        foreach (var customer in customers)
            customer.Tickets[show] = Each;
        var burst = await TwoHundred.SendAsync(i => $"{(i % 2 == 0 ? reserve : cancel)(customers[i / 2 % Customers], show)}");
        if (TwoHundred.Refused(burst) is { } refused)
            return refused;
        return show.Value == TwoHundred.Requests && customers.All(customer => customer.Tickets.Of(show) == Each)
            ? new CheckResult.Passed($"予約と取り消しが、試したどの順番で重なっても、待ちは輪にならず、枚数も合いました。サーバーに {TwoHundred.Requests} 件を同時に送っても同じです。")
            : new CheckResult.Failed($"サーバーに {TwoHundred.Requests} 件を同時に送ると、残りは {show.Value} 枚でした。{TwoHundred.Requests} 枚になるはずです。", Lost(code, null));
    }

    // Under both locks, calls can meet in a variable of the cell only.
    private static bool Shares(CodeReading[] code, Bookings run) =>
        !SalesHints.GivesUp(run.Scheduler) && code.Any(part => SalesHints.Shares(part, run.Scheduler)) && code.All(part => part.Has("TicketBook.") && part.IsGuarded("TicketStock.") && part.IsGuarded("TicketBook."));

    private static Hint Lost(CodeReading[] code, ControlledScheduler? run)
    {
        if (code.FirstOrDefault(part => !part.Locks) is { } bare)
            return LockHints.Without(bare);
        // Also where the lock is made at the first call, for each customer.
        if (code.Any(part => part.ReadLocks))
            return new("read-lock");
        var fault = run is null ? GuardFault.None : GuardReading.Of(run.Guards, access => access.Owner is TicketStock or TicketBook);
        if (fault is GuardFault.Boxes or GuardFault.EqualStrings or GuardFault.NewObjects)
            return LockHints.Of(fault, code[0], run!);
        if (code.Any(part => part.LockCount < 2))
            return new("one-lock-missing");
        if (code.Any(part => !part.IsGuarded("TicketBook.get_Item") || !part.IsGuarded("TicketStock.get_Left")))
            return new("checked-outside");
        return fault != GuardFault.Pieces && code.All(part => part.MostLocksAtOnce >= 2)
            ? new("different-locks")
            : new("lock-in-pieces");
    }
}
