// hint: newer-token-refused
bool Write(FencedNumber number, int value, long token)
{
    lock (number.Gate)
    {
        if (number.LastToken == 0) number.LastToken = token;
        if (token != number.LastToken) return false;
        number.Value = value;
        return true;
    }
}
