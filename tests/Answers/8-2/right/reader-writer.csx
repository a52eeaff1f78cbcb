// ReaderWriterLockSlim の書き込みロックを使う。
ReaderWriterLockSlim gate = new();
bool Write(FencedNumber number, int value, long token)
{
    gate.EnterWriteLock();
    try { return Accept(number, token) && Store(number, value); }
    finally { gate.ExitWriteLock(); }

    static bool Accept(FencedNumber number, long token)
    {
        if (number.LastToken > token) return false;
        number.LastToken = token;
        return true;
    }
    static bool Store(FencedNumber number, int value)
    {
        number.Value = value;
        return true;
    }
}
