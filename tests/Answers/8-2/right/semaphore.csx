// SemaphoreSlim で守り、外で先に確かめる。
SemaphoreSlim gate = new(1, 1);
bool Write(FencedNumber number, int value, long token)
{
    if (token < number.LastToken) return false; // 古いものは、待たせずに断る
    gate.Wait();
    try
    {
        if (token < number.LastToken) return false;
        (number.LastToken, number.Value) = (token, value);
        return true;
    }
    finally { gate.Release(); }
}
