// ロックの中で、いったん消してから書く。
bool Write(FencedNumber number, int value, long token)
{
    lock (number.Gate)
    {
        if (token < number.LastToken) return false;
        number.Value = default;
        (number.Value, number.LastToken) = (value, token);
        return true;
    }
}
