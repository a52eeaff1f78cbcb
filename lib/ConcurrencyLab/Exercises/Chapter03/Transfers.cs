namespace ConcurrencyLab;

/// <summary>A transfer that a thread makes: from one account to another, by their places.</summary>
internal readonly record struct Order(int From, int To, int Amount)
{
    /// <summary>Whether it is made by the thread that made the one before.</summary>
    public bool IsNext { get; init; }
}

/// <summary>A run of threads that each make a transfer, and those that come next.</summary>
internal sealed class Transfers
{
    public const int Start = 100;

    // .NET keeps the texts of numbers below 300: a lock on Number.ToString() would be one object for all.
    private const int FirstNumber = 301;

    public Transfers(Func<Account, Account, int, bool> transfer, TurnOrder turns, Order[] orders, IThreadOrder? follow = null)
    {
        var accounts = orders.Max(order => Math.Max(order.From, order.To)) + 1;
        Scheduler = new ControlledScheduler(() => string.Join("、", Accounts!.Select(account => account.Value)), turns) { Order = follow };
        Accounts = [.. Enumerable.Range(FirstNumber, accounts).Select(number => new Account(number, Start, Scheduler))];
        Expected = [.. Accounts.Select((_, i) => Start + orders.Sum(order => order.To == i ? order.Amount : order.From == i ? -order.Amount : 0))];
        Done = new bool[orders.Length];
        for (var i = 0; i < orders.Length; i++)
        {
            if (orders[i].IsNext)
                continue;
            var first = i;
            Scheduler.Add(() =>
            {
                Make(first);
                for (var next = first + 1; next < orders.Length && orders[next].IsNext; next++)
                    Make(next);
            });
        }

        End = Scheduler.Run();

        void Make(int index) => Done[index] = transfer(Accounts[orders[index].From], Accounts[orders[index].To], orders[index].Amount);
    }

    public ControlledScheduler Scheduler { get; }

    public IReadOnlyList<Account> Accounts { get; }

    /// <summary>What each account has when every transfer was made.</summary>
    public IReadOnlyList<int> Expected { get; }

    /// <summary>What each transfer returned.</summary>
    public bool[] Done { get; }

    public RunEnd End { get; }

    public int Sum => Accounts.Sum(account => account.Value);

    public string Balances => string.Join("、", Accounts.Select(account => $"口座 {account.Number} は {account.Value}"));
}
