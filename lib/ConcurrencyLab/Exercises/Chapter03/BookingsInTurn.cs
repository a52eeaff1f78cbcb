namespace ConcurrencyLab;

/// <summary>Bookings one after another: whoever has a seat, and however they came to it, it is not free.</summary>
internal static class BookingsInTurn
{
    /// <summary>Null when each booking gave what it should.</summary>
    public static CheckResult.Failed? Wrong(Func<SeatMap, int, string, bool> book)
    {
        if (!book(new SeatMap(), 1, "alice") || !book(new SeatMap(), 1, "bob"))
            return new("2 つの SeatMap のどちらでも、席 1 はまだだれのものでもありません。けれども、false が返りました。", new("nobody-booked"));
        var seats = new SeatMap();
        if (!book(seats, 1, "alice") || !book(seats, 2, "bob") || book(seats, 1, "bob"))
            return new(
                "席 1 を alice が、席 2 を bob が、続けて席 1 を bob が予約しました。結果は true、true、false になるはずです。",
                new("other-seats"));
        if (book(seats, 1, "alice"))
            return new(
                "席 1 を予約した alice が、もう一度席 1 を予約しました。席は空いていないのに、結果は true でした。",
                new("true-for-a-taken-seat"));
        // Not by the learner's method.
        seats.Assign(3, "dave");
        return book(seats, 3, "alice")
            ? new("席 3 には、判定が先に dave を割り当てました。空いていないのに、alice に true を返しました。", new("taken-elsewhere"))
            : null;
    }
}
