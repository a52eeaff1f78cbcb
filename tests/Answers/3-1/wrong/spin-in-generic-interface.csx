// hint: no-lock
interface IRunner { T Run<T>(Func<T> func); }
class SpinRunner : IRunner
{
    private volatile bool _busy;
    public T Run<T>(Func<T> func)
    {
        while (_busy) Thread.Sleep(1);
        _busy = true;
        try { return func(); }
        finally { _busy = false; }
    }
}
IRunner runner = new SpinRunner();

void CountVisit(SharedNumber visits, Action work) => runner.Run(() =>
{
    int t = visits.Read();
    work();
    visits.Write(t + 1);
    return true;
});
