// hint: true-for-a-taken-seat
object gate = new();
Dictionary<(SeatMap Map, int Seat), string> owners = [];

bool Book(SeatMap seats, int seat, string user)
{
    lock (gate)
    {
        if (seats.IsFree(seat))
        {
            seats.Assign(seat, user);
            owners[(seats, seat)] = user;
        }
        return owners.TryGetValue((seats, seat), out var owner) && owner == user;
    }
}
