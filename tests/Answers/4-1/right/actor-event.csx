// セルを実行したときに始まるスレッドが数え、ManualResetEventSlim で知らせる。
using System.Collections.Concurrent;
BlockingCollection<Action> inbox = new();
new Thread(() =>
{
    foreach (var job in inbox.GetConsumingEnumerable()) job();
}) { IsBackground = true }.Start();

int total = 0;
int CountUp()
{
    int result = default;
    using ManualResetEventSlim done = new();
    inbox.Add(() =>
    {
        result = Do();
        done.Set();
    });
    done.Wait();
    return result;

    int Do()
    {
        total = total + 1;
        return total;
    }
}
