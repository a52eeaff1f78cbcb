// 処理を別のスレッドに任せて終わりを待ち、例外を元のまま投げ直す
using System.Runtime.ExceptionServices;

object gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    lock (gate)
    {
        int t = visits.Read();
        Exception error = null;
        var thread = new Thread(() =>
        {
            try { work(); } catch (Exception e) { error = e; }
        });
        thread.Start();
        thread.Join();
        if (error != null) ExceptionDispatchInfo.Capture(error).Throw();
        visits.Write(t + 1);
    }
}
