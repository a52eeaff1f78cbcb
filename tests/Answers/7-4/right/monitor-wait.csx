// Monitor.Wait で、書く人を 1 人にする。
int count = 0, sum = 0;
bool isWriting = false;
object gate = new();

void Record(int price)
{
    lock (gate)
    {
        while (isWriting) Monitor.Wait(gate);
        isWriting = true;
    }
    count++;
    sum += price;
    lock (gate)
    {
        isWriting = false;
        Monitor.Pulse(gate);
    }
}
