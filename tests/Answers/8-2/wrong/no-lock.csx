// hint: check-then-act
bool Write(FencedNumber number, int value, long token)
{
    if (token < number.LastToken) return false;
    number.LastToken = token;
    number.Value = value;
    return true;
}
