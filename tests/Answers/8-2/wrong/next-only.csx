// hint: gap-refused
bool Write(FencedNumber number, int value, long token)
{
    lock (number.Gate)
    {
        long last = number.LastToken;
        if (last != 0 && token != last && token != last + 1) return false;
        if (token < last) return false;
        number.LastToken = token;
        number.Value = value;
        return true;
    }
}
