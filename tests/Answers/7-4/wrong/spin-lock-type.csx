// hint: home-made-lock
int count = 0, sum = 0;
SpinLock spin = new();
void Record(int price)
{
    bool taken = false;
    try
    {
        spin.Enter(ref taken);
    count = count + 1;
    sum = sum + price;
    }
    finally { if (taken) spin.Exit(); }
}
