// hint: lock-around-write-only
bool Write(FencedNumber number, int value, long token)
{
    if (token < number.LastToken) return false;
    lock (number.Gate)
    {
        number.LastToken = token;
        number.Value = value;
    }
    return true;
}
