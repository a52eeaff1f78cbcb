// hint: value-not-written
bool Write(FencedNumber number, int value, long token)
{
    lock (number.Gate)
    {
        if (token < number.LastToken) return false;
        number.LastToken = token;
        if (value > number.Value) number.Value = value;
        return true;
    }
}
