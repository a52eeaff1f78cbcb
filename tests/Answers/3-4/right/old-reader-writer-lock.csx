// 読んでから、書き込みロックに格上げする。格上げのあとは調べ直す。
ReaderWriterLock gate = new();

bool Book(SeatMap seats, int seat, string user)
{
    gate.AcquireReaderLock(Timeout.Infinite);
    try
    {
        if (!seats.IsFree(seat)) return false;
        var cookie = gate.UpgradeToWriterLock(Timeout.Infinite);
        try
        {
            if (!seats.IsFree(seat)) return false;
            seats.Assign(seat, user);
            return true;
        }
        finally { gate.DowngradeFromWriterLock(ref cookie); }
    }
    finally { gate.ReleaseReaderLock(); }
}
