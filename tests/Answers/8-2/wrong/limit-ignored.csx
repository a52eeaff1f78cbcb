// hint: gave-up
bool Write(FencedNumber number, int value, long token)
{
    object gate = number.Gate;
    bool isTaken = Monitor.TryEnter(gate, 1000);
    try
    {
        if (token < number.LastToken) return false;
        number.LastToken = token;
        number.Value = value;
        return true;
    }
    finally { if (isTaken) Monitor.Exit(gate); }
}
