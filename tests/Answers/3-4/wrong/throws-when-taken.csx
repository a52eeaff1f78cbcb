// hint: exception
object gate = new();

bool Book(SeatMap seats, int seat, string user)
{
    lock (gate)
    {
        if (!seats.IsFree(seat)) throw new InvalidOperationException($"席 {seat} は売り切れです");
        seats.Assign(seat, user);
        return true;
    }
}
