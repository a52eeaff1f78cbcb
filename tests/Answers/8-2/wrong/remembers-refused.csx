// hint: token-went-back
bool Write(FencedNumber number, int value, long token)
{
    lock (number.Gate)
    {
        long last = number.LastToken;
        number.LastToken = token;
        if (token < last) return false;
        number.Value = value;
        return true;
    }
}
