// hint: never-released
using System.Collections.Concurrent;

object gate = new();

void CountView(ConcurrentDictionary<string, int> views, string path)
{
    Monitor.Enter(gate);
    int seen = views.GetOrAdd(path, 0);
    views[path] = seen + 1;
}
