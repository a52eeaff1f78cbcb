// 更新のしかたをラムダ式で渡す。
int total = 0;

int CountUp()
{
    return Update(n => n + 1);

    int Update(Func<int, int> change)
    {
        for (; ; )
        {
            int seen = Volatile.Read(ref total), next = change(seen);
            if (Interlocked.CompareExchange(ref total, next, seen) == seen) return next;
        }
    }
}
