// lock で守っている（遅いが正しい）
object gate = new();
int total = 0;

int CountUp()
{
    lock (gate)
    {
        total = total + 1;
        return total;
    }
}
