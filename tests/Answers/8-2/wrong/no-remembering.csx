// hint: older-token-written
bool Write(FencedNumber number, int value, long token)
{
    if (token < number.LastToken) return false;
    number.Value = value;
    return true;
}
