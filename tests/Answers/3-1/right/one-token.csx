// 1 枚の札を BlockingCollection から取り、終わったら返す。
using System.Collections.Concurrent;

BlockingCollection<int> tokens = new() { 1 };

void CountVisit(SharedNumber visits, Action work)
{
    int token = tokens.Take();
    try
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
    finally
    {
        tokens.Add(token);
    }
}
