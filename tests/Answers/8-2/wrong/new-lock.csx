// hint: lock-on-new-object
bool Write(FencedNumber number, int value, long token)
{
    lock (new object())
    {
        if (token < number.LastToken) return false;
        number.LastToken = token;
        number.Value = value;
        return true;
    }
}
