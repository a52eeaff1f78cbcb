// hint: lock-on-new-object
using System.Collections.Concurrent;
ConcurrentDictionary<string, object> gates = new();

void CountView(ConcurrentDictionary<string, int> views, string path)
{
    if (!gates.ContainsKey(path)) gates[path] = new object();
    lock (gates[path]) views[path] = views.GetValueOrDefault(path) + 1;
}
