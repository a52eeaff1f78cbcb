namespace ConcurrencyLab;

/// <summary>What a thread of a run does: books a ticket of a show for a customer, or gives one back.</summary>
internal readonly record struct Booking(bool IsCancel, int Customer, int Show);

/// <summary>A run of threads that each book or give back one ticket.</summary>
internal sealed class Bookings
{
    private static readonly string[] s_customers = ["alice ", "bob "];
    private static readonly string[] s_shows = ["昼の部", "夜の部"];

    private readonly Meeting _meeting;

    public Bookings(Func<Customer, TicketStock, bool> reserve, Func<Customer, TicketStock, bool> cancel, TurnOrder order, Meeting meeting, IThreadOrder? follow = null)
    {
        _meeting = meeting;
        var bookings = meeting.Bookings;
        Scheduler = new ControlledScheduler(() => string.Join("、", Found()), order) { Order = follow };
        Customers = [.. s_customers.Take(bookings.Max(booking => booking.Customer) + 1).Select(name => new Customer(name, Scheduler))];
        Shows = [.. s_shows.Take(bookings.Max(booking => booking.Show) + 1).Select(name => new TicketStock(name, meeting.Left, Scheduler))];
        foreach (var customer in Customers)
        {
            foreach (var show in Shows)
                customer.Tickets[show] = meeting.Tickets;
        }

        Done = new bool[bookings.Length];
        for (var i = 0; i < bookings.Length; i++)
        {
            var (index, booking) = (i, bookings[i]);
            Scheduler.Add(() =>
            {
                Scheduler.Note(booking.IsCancel ? "取り消しを始めた" : "予約を始めた");
                Done[index] = (booking.IsCancel ? cancel : reserve)(Customers[booking.Customer], Shows[booking.Show]);
            });
        }

        End = Scheduler.Run();
    }

    public ControlledScheduler Scheduler { get; }

    public RunEnd End { get; }

    private IReadOnlyList<Customer> Customers { get; }

    private IReadOnlyList<TicketStock> Shows { get; }

    /// <summary>What each booking returned.</summary>
    public bool[] Done { get; }

    /// <summary>Whether the numbers are what the bookings that returned true make of them.</summary>
    public bool IsRight => Found().SequenceEqual(Expected());

    /// <summary>What was found, and what it should be.</summary>
    public string Text => $"{string.Join("、", [.. Customers.Select(customer => customer.Text(Shows)), .. Shows.Select(show => show.Text)])}でした。正しくは、順に {string.Join("、", Expected())} です。";

    private IEnumerable<int> Found() => [.. Customers.SelectMany(customer => Shows.Select(customer.Tickets.Of)), .. Shows.Select(show => show.Value)];

    private IEnumerable<int> Expected() =>
    [
        .. Customers.SelectMany((_, i) => Shows.Select((_, j) => _meeting.Tickets + Change(booking => booking.Customer == i && booking.Show == j))),
        .. Shows.Select((_, i) => _meeting.Left - Change(booking => booking.Show == i)),
    ];

    private int Change(Func<Booking, bool> concerned) =>
        _meeting.Bookings.Where((booking, i) => Done[i] && concerned(booking)).Sum(booking => booking.IsCancel ? -1 : 1);
}
