// hint: one-token-for-all
object gate = new();
long last = 0;
bool Write(FencedNumber number, int value, long token)
{
    lock (gate)
    {
        if (token < last) return false;
        last = token;
        number.Value = value;
        return true;
    }
}
