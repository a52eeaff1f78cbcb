// 1 つずつ実行する TaskScheduler に任せて、終わるのを待つ。
TaskFactory factory = new(new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler);

void CountVisit(SharedNumber visits, Action work) => factory.StartNew(() =>
{
    int t = visits.Read();
    work();
    visits.Write(t + 1);
}).GetAwaiter().GetResult();
