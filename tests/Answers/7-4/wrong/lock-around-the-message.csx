// hint: lock-around-work-only
int count = 0, sum = 0;
string last = "";
object gate = new();

void Record(int price)
{
    count++;
    sum += price;
    lock (gate) last = $"{price} 円";
}
