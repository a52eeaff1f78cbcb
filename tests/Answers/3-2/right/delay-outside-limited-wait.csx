// 仕事を別のスレッドに渡し、上限のある待ちで待ち直す形。
object gate = new();
void CountVisit(SharedNumber visits, Action work)
{
    Exception failure = null;
    var t = new Thread(() => { try { work(); } catch (Exception e) { failure = e; } });
    t.Start();
    while (!t.Join(10)) { }
    if (failure != null) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
    Task.Delay(30).Wait();
    lock (gate) { visits.Write(visits.Read() + 1); }
}
