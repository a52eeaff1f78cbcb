// セルを実行したときに始まるスレッドが記録し、Monitor.Pulse で知らせる。
int count = 0, sum = 0;
object gate = new();
Queue<Action> inbox = new();
void Loop()
{
    while (true)
    {
        Action job;
        lock (gate)
        {
            while (inbox.Count == 0) Monitor.Wait(gate);
            job = inbox.Dequeue();
        }
        job();
    }
}
new Thread(Loop) { IsBackground = true }.Start();

void Record(int price)
{
    bool isDone = false;
    object mine = new();
    lock (gate)
    {
        inbox.Enqueue(() =>
        {
        count += 1;
        sum += price;
            lock (mine) { isDone = true; Monitor.Pulse(mine); }
        });
        Monitor.Pulse(gate);
    }
    lock (mine)
    {
        while (!isDone) Monitor.Wait(mine);
    }
}
