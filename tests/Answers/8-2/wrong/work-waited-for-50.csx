// hint: not-waited
bool Write(FencedNumber number, int value, long token)
{
    bool isWritten = false;
    Task.Run(() =>
    {
        lock (number.Gate)
        {
            if (token < number.LastToken) return;
            (number.Value, number.LastToken) = (value, token);
            isWritten = true;
        }
    }).Wait(50);
    return isWritten;
}
