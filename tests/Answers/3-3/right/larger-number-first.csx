// 口座番号の大きいほうから、Monitor で取る
bool Transfer(Account from, Account to, int amount)
{
    var (first, second) = from.Number > to.Number ? (from, to) : (to, from);
    object outer = first.Gate, inner = second.Gate;
    Monitor.Enter(outer);
    try
    {
        Monitor.Enter(inner);
        try
        {
            bool enough = from.Balance >= amount;
            if (enough)
            {
                to.Balance += amount;
                from.Balance -= amount;
            }
            return enough;
        }
        finally
        {
            Monitor.Exit(inner);
        }
    }
    finally
    {
        Monitor.Exit(outer);
    }
}
