// ReaderWriterLockSlim を、書くロックとして使う。
int count = 0, sum = 0;
ReaderWriterLockSlim gate = new();

void Record(int price)
{
    gate.EnterWriteLock();
    try
    {
        count++;
        sum += price;
    }
    finally { gate.ExitWriteLock(); }
}
