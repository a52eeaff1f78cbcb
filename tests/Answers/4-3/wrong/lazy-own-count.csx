// hint: two-dictionary-operations
using System.Collections.Concurrent;
ConcurrentDictionary<string, Lazy<int[]>> boxes = new();
void CountView(ConcurrentDictionary<string, int> views, string path)
{
    var box = boxes.GetOrAdd(path, _ => new Lazy<int[]>(() => new int[1])).Value;
    views[path] = Interlocked.Increment(ref box[0]);
}
