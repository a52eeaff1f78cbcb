namespace ConcurrencyLab;

/// <summary>Bookings that meet: two that share only the customer, only the stock, or both. More threads would only keep the others from meeting.</summary>
/// <param name="Left">How many tickets of each show are left.</param>
/// <param name="Tickets">How many of each show every customer holds.</param>
/// <param name="Possible">How many of the bookings can be made, in whatever order they come.</param>
/// <param name="Bookings">The bookings, each on a thread of its own.</param>
internal sealed record Meeting(int Left, int Tickets, int Possible, params Booking[] Bookings)
{
    private static readonly Booking s_reserve = new(IsCancel: false, Customer: 0, Show: 0);
    private static readonly Booking s_cancel = s_reserve with { IsCancel = true };

    /// <summary>Every way to meet.</summary>
    public static IReadOnlyList<Meeting> All { get; } =
    [
        new(5, 2, 2, s_reserve, s_cancel with { Show = 1 }),
        new(5, 2, 2, s_reserve, s_reserve with { Show = 1 }),
        new(5, 2, 2, s_cancel, s_cancel with { Show = 1 }),
        new(5, 2, 2, s_reserve, s_cancel with { Customer = 1 }),
        // The last ticket, and the last one that is held.
        new(1, 0, 1, s_reserve, s_reserve with { Customer = 1 }),
        new(0, 1, 1, s_cancel, s_cancel),
        // Both are refused: whoever gives first and takes back afterwards lets the other one in.
        new(0, 0, 0, s_reserve, s_cancel),
        new(0, 0, 0, s_reserve, s_cancel with { Customer = 1 }),
        new(5, 2, 2, s_reserve, s_cancel),
    ];

    /// <summary>Bookings of two customers who share nothing.</summary>
    public static Meeting Apart { get; } = new(5, 2, 4, s_reserve, s_cancel, s_reserve with { Customer = 1, Show = 1 }, s_cancel with { Customer = 1, Show = 1 });
}
