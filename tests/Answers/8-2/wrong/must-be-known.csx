// hint: first-write-refused
bool Write(FencedNumber number, int value, long token)
{
    lock (number.Gate)
    {
        if (number.LastToken == 0 || token < number.LastToken) return false;
        number.LastToken = token;
        number.Value = value;
        return true;
    }
}
