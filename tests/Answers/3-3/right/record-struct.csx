// record struct が、2 つのロックを順に取る。
readonly record struct Pair(Account Low, Account High)
{
    public static Pair Of(Account a, Account b) => a.Number < b.Number ? new(a, b) : new(b, a);
    public bool Do(Func<bool> action)
    {
        lock (Low.Gate) lock (High.Gate) return action();
    }
}

bool Transfer(Account from, Account to, int amount) => Pair.Of(from, to).Do(() =>
{
    bool enough = from.Balance >= amount;
    if (enough) (from.Balance, to.Balance) = (from.Balance - amount, to.Balance + amount);
    return enough;
});
