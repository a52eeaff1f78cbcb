// verdict: timed-out
int count = 0, sum = 0;
object gate = new();

void Record(int price)
{
    Monitor.Enter(gate);
    count++;
    sum += price;
}
