// hint: shared-variable
bool accepted;
bool Write(FencedNumber number, int value, long token)
{
    lock (number.Gate)
    {
        accepted = token >= number.LastToken;
        if (accepted) (number.LastToken, number.Value) = (token, value);
        return accepted;
    }
}
