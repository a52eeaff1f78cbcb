// トークンを、数ごとに自分で覚える。
using System.Runtime.CompilerServices;
ConditionalWeakTable<FencedNumber, StrongBox<long>> tokens = new();
bool Write(FencedNumber number, int value, long token)
{
    var last = tokens.GetOrCreateValue(number);
    lock (last)
    {
        if (token < last.Value) return false;
        last.Value = token;
        number.Value = value;
        return true;
    }
}
