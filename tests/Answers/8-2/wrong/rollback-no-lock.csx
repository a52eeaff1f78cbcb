// hint: check-then-act
bool Write(FencedNumber number, int value, long token)
{
    var before = number.Value;
    number.Value = value;
    if (token >= number.LastToken)
    {
        number.LastToken = token;
        return true;
    }
    number.Value = before;
    return false;
}
