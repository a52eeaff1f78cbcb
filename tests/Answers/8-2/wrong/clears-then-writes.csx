// hint: lock-in-pieces
bool Write(FencedNumber number, int value, long token)
{
    lock (number.Gate)
    {
        if (token < number.LastToken) return false;
        number.LastToken = token;
        number.Value = 0; // いったん消してから
    }
    lock (number.Gate) number.Value = value;
    return true;
}
