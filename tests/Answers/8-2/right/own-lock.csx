// 自分のロックで守り、書いてからトークンを変える。
Lock gate = new();
bool Write(FencedNumber number, int value, long token)
{
    using (gate.EnterScope())
    {
        bool isOld = token < number.LastToken;
        if (!isOld)
        {
            number.Value = value;
            number.LastToken = token;
        }
        return !isOld;
    }
}
