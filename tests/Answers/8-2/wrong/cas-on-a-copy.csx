// hint: one-token-for-all
long last = 0;
bool Write(FencedNumber number, int value, long token)
{
    long seen = Volatile.Read(ref last);
    if (token < seen) return false;
    if (Interlocked.CompareExchange(ref last, token, seen) != seen) return false;
    number.Value = value;
    return true;
}
