// hint: lock-around-write-only
bool Write(FencedNumber number, int value, long token)
{
    int before = number.Value;
    lock (number.Gate)
    {
        bool isNew = token >= number.LastToken;
        number.LastToken = isNew ? token : number.LastToken;
        number.Value = isNew ? value : before; // 古ければ元のまま
        return isNew;
    }
}
