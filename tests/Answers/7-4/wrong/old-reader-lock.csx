// hint: read-lock
int count = 0, sum = 0;
ReaderWriterLock gate = new();

void Record(int price)
{
    gate.AcquireReaderLock(-1);
    try
    {
        count++;
        sum += price;
    }
    finally { gate.ReleaseReaderLock(); }
}
