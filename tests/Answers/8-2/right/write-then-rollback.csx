// ロックの中で先に書き、古ければ元に戻す。
bool Write(FencedNumber number, int value, long token)
{
    lock (number.Gate)
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
}
