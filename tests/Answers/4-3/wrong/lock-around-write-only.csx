// hint: operation-outside-the-lock
using System.Collections.Concurrent;

object gate = new();

void CountView(ConcurrentDictionary<string, int> views, string path)
{
    int seen = views.GetOrAdd(path, 0);
    lock (gate) views[path] = seen + 1;
}
