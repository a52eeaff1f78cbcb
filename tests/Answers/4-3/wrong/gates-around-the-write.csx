// hint: operation-outside-the-lock
using System.Collections.Concurrent;
ConcurrentDictionary<string, object> gates = new();

void CountView(ConcurrentDictionary<string, int> views, string path)
{
    views.TryGetValue(path, out int seen);
    lock (gates.GetOrAdd(path, _ => new object())) views[path] = seen + 1;
}
