// hint: never-released
bool Write(FencedNumber number, int value, long token)
{
    Monitor.Enter(number.Gate);
    if (token < number.LastToken) return false;
    number.LastToken = token;
    number.Value = value;
    Monitor.Exit(number.Gate);
    return true;
}
