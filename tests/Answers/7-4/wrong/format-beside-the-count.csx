// hint: half-protected
int count = 0, sum = 0;
object gate = new();

void Record(int price)
{
    lock (gate) count++;
    sum += price;
    string line = string.Format("{0} 円", price);
}
