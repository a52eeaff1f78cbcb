// hint: lock-in-pieces
using System.Collections.Concurrent;
object gate = new();

void CountView(ConcurrentDictionary<string, int> views, string path)
{
    object seen;
    lock (gate) seen = views.GetValueOrDefault(path);
    lock (gate) views[path] = (int)seen + 1;
}
