// 自分の Lock を using で取る。
Lock gate = new();
bool Sell(TicketStock stock, int count)
{
    using var _ = gate.EnterScope();
    if (stock.Left < count) return false;
    stock.Left -= count;
    return true;
}
