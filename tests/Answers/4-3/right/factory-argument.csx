// AddOrUpdate に、メソッドと引数を渡す。
using System.Collections.Concurrent;

int First(string path, int step) => step;
int Next(string path, int n, int step) => n + step;

void CountView(ConcurrentDictionary<string, int> views, string path) => views.AddOrUpdate(path, First, Next, 1);
