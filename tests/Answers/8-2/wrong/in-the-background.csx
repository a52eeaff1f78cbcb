// hint: not-waited
bool Write(FencedNumber number, int value, long token)
{
    if (token < number.LastToken) return false;
    Task.Run(() =>
    {
        lock (number.Gate)
        {
            number.LastToken = token;
            number.Value = value;
        }
    });
    return true;
}
