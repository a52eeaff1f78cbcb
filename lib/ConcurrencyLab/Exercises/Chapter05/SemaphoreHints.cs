namespace ConcurrencyLab;

/// <summary>Advice about asynchronous code that loses a count, chosen by what it calls.</summary>
internal static class SemaphoreHints
{
    private const string Read = "SharedNumber.Read";
    private const string Write = "SharedNumber.Write";

    public static readonly Hint ReleasedTwice = new(
        "released-twice", "入った 1 回に対して、Release を 2 回以上呼んでいます。そのたびに、同時に入れる数が増えます。Release は finally の中の 1 回にしてください。new SemaphoreSlim(1, 1) と最大値を書いておくと、多すぎる Release が例外でわかります。");

    public static readonly Hint NotThroughTheNumber = new("not-through-the-number", "visits.Read() で読み、visits.Write(値) で書いてください。数は visits の中にあります。");

    private static readonly Hint MonitorAcrossAwait = new(
        "monitor-across-await", "Monitor、Mutex、ReaderWriterLockSlim のロックは、スレッドが持ちます。await で中断しているあいだに、同じスレッドがほかの呼び出しを始めると、そのまま入れたり、例外になったりします。await をまたぐなら SemaphoreSlim の WaitAsync を使ってください。");

    private static readonly Hint GuardedInPieces = new(
        "guarded-in-pieces", "読むところと書くところを、別々の区間で守っています。区間のあいだに、ほかの呼び出しが入れます。読んでから書き終えるまでを、1 つの区間にしてください。await をまたぐので、SemaphoreSlim を使います。");

    /// <summary>The verdict on an exception that a lock throws to those who use it wrongly; and on any other one.</summary>
    public static CheckResult Threw(Exception failure) => failure switch
    {
        SemaphoreFullException => new CheckResult.Failed("Release が、入った回数より多く呼ばれました（SemaphoreFullException）。", ReleasedTwice),
        LockRecursionException or SynchronizationLockException => new CheckResult.Failed($"ロックが、await をまたいで使われました（{failure.GetType().Name}）。", MonitorAcrossAwait),
        _ => Check.Threw(failure),
    };

    public static bool UsesNumber(Delegate code) => CodeReading.Of(code) is var reading && reading.Has(Read) && reading.Has(Write);

    public static Hint Of(Delegate code)
    {
        var reading = CodeReading.Of(code);
        var waits = reading.Steps.Count(step => step is "SemaphoreSlim.WaitAsync" or "SemaphoreSlim.Wait");
        if (!UsesNumber(code))
            return NotThroughTheNumber;
        if (reading.LockCount > 1 && waits == 0)
            return GuardedInPieces;
        if (reading.Has("Monitor.") || reading.Has("Lock.") || reading.Has("ReaderWriterLockSlim.") || reading.Has("WaitHandle.WaitOne"))
            return MonitorAcrossAwait;
        if (waits == 0)
            return new("no-semaphore", "await をまたいで、読んだ値が古くなりました。読んでから書き終えるまで、1 つの呼び出しだけが入れるように、SemaphoreSlim の WaitAsync で守ってください。");
        if (reading.Has("new SemaphoreSlim"))
            return new("semaphore-per-call", "呼ばれるたびに新しい SemaphoreSlim を作っています。別々の入り口なので、だれも待ちません。メソッドの外に 1 つ作り、全員で使ってください。");
        if (!reading.Awaits("SemaphoreSlim.WaitAsync"))
            return new("wait-not-awaited", "WaitAsync() の戻り値を await していません。入れるまで待たずに、先へ進んでいます。");
        if (reading.Steps.Count(step => step == "SemaphoreSlim.Release") > waits)
            return ReleasedTwice;
        return (reading.IsGuarded(Read), reading.IsGuarded(Write)) switch
        {
            (false, true) => new("guards-write-only", "書くところだけを守っています。読んだ値は、入るまで待つあいだに古くなります。読むところから、同じ区間に入れてください。"),
            (true, false) => new("guards-read-only", "書く前に Release しています。出てから書くまでのあいだに、ほかの呼び出しが同じ値を読みます。書き終えてから Release してください。"),
            (false, false) => new("guards-work-only", "読むところも書くところも、守られていません。守るのは workAsync() ではなく、読んでから書き終えるまでです。"),
            _ when waits > 1 => GuardedInPieces,
            _ => new("semaphore-for-several", "SemaphoreSlim が、同時に 2 つ以上を入れています。初期値も最大値も 1 にしてください。"),
        };
    }
}
