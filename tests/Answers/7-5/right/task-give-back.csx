// 席を戻す処理を Task で行い、終わるまで待つ。
bool Buy(TicketStock stock, Func<bool> pay)
{
    lock (stock.Gate)
    {
        if (stock.Left == 0) return false;
        stock.Left--;
    }
    bool paid = false;
    try { paid = pay(); }
    finally
    {
        if (!paid) Task.Run(() => { lock (stock.Gate) stock.Left++; }).Wait();
    }
    return paid;
}
