// hint: wrong-result
bool Write(FencedNumber number, int value, long token)
{
    lock (number.Gate)
    {
        if (token >= number.LastToken)
        {
            number.LastToken = token;
            number.Value = value;
        }
        return true;
    }
}
