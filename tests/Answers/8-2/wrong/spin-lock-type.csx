// hint: home-made-lock
SpinLock gate = new(enableThreadOwnerTracking: false);

bool Write(FencedNumber number, int value, long token)
{
    bool taken = false;
    try
    {
        gate.Enter(ref taken);
        if (token < number.LastToken) return false;
        number.LastToken = token;
        number.Value = value;
        return true;
    }
    finally
    {
        if (taken) gate.Exit();
    }
}
