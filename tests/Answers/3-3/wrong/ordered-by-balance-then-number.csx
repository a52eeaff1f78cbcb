// hint: deadlock
bool Transfer(Account from, Account to, int amount)
{
    var sorted = new[] { from, to }.OrderBy(a => a.Balance).ThenBy(a => a.Number).ToArray();
    lock (sorted[0].Gate)
    lock (sorted[1].Gate)
    {
        if (from.Balance < amount) return false;
        from.Balance -= amount;
        to.Balance += amount;
        return true;
    }
}
