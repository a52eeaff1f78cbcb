// ReaderWriterLockSlim で、2 つの操作を囲む。
using System.Collections.Concurrent;

ReaderWriterLockSlim gate = new();

void CountView(ConcurrentDictionary<string, int> views, string path)
{
    gate.EnterWriteLock();
    try { views[path] = views.GetValueOrDefault(path) + 1; }
    finally { gate.ExitWriteLock(); }
}
