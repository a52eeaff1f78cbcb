// hint: check-then-act
bool Write(FencedNumber number, int value, long token)
{
    if (token < number.LastToken) return false;
    number.LastToken = token;
    if (number.LastToken != token) return false; // 念のため、もう一度
    number.Value = value;
    return true;
}
