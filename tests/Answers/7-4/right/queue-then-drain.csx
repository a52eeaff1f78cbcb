// いったん ConcurrentQueue に入れ、ロックを取った人が取り出して足す。
using System.Collections.Concurrent;

int count = 0, sum = 0;
object gate = new();
ConcurrentQueue<int> prices = new();

void Record(int price)
{
    prices.Enqueue(price);
    lock (gate)
    {
        while (prices.TryDequeue(out int one))
        {
            count++;
            sum += one;
        }
    }
}
