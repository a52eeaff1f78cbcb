// hint: gave-up
bool Write(FencedNumber number, int value, long token)
{
    if (!Monitor.TryEnter(number.Gate)) return false;
    try
    {
        if (token < number.LastToken) return false;
        number.LastToken = token;
        number.Value = value;
        return true;
    }
    finally { Monitor.Exit(number.Gate); }
}
