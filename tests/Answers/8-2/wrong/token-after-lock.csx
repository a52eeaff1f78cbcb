// hint: outside-the-lock
bool Write(FencedNumber number, int value, long token)
{
    lock (number.Gate)
    {
        if (token < number.LastToken) return false;
        number.Value = value;
    }
    number.LastToken = token;
    return true;
}
