// hint: lock-in-pieces
bool Write(FencedNumber number, int value, long token)
{
    lock (number.Gate)
    {
        if (token < number.LastToken) return false;
        number.LastToken = token;
    }
    lock (number.Gate) number.Value = value;
    return true;
}
