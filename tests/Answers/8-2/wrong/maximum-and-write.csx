// hint: older-token-written
bool Write(FencedNumber number, int value, long token)
{
    lock (number.Gate)
    {
        number.LastToken = Math.Max(number.LastToken, token);
        number.Value = value;
        return token == number.LastToken;
    }
}
