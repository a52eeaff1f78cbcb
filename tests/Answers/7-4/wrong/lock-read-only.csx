// hint: lock-in-pieces
int count = 0, sum = 0;
object gate = new();
void Record(int price)
{
    int c, s;
    lock (gate) { c = count; s = sum; }
    lock (gate) { count = c + 1; sum = s + price; }
}
