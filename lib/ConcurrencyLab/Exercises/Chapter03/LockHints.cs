namespace ConcurrencyLab;

/// <summary>Advice about locks that do not protect, chosen by what the code calls.</summary>
internal static class LockHints
{
    public static readonly Hint HomeMadeLock = new(
        "home-made-lock", "空いたかどうかを繰り返し調べて待つと、待つあいだも CPU を使います。調べることと印をつけることが別々の操作なら、そのあいだに別のスレッドも通り抜けます。ロックを自作せず、lock を使ってください。lock は、空くまでスレッドを止め、空いたら起こします。");

    public static readonly Hint LimitIgnored = new(
        "wait-limit-ignored", "待つ時間に上限のあるロックは、上限が来ると、取れないまま false を返して先へ進みます。そのあとは守られません。1 本が長く止まることは、いつでもあります。空くまで待つ lock を使ってください。");

    /// <param name="code">The learner's code.</param>
    /// <param name="read">The call that reads the shared value.</param>
    /// <param name="write">The call that writes it.</param>
    public static Hint Of(CodeReading code, string read, string write)
    {
        if (!code.Locks)
            return WithoutLock(code);
        if (code.Has("box"))
            return new("lock-on-boxed-value", "値型の値でロックしています。値型は object に変換されるたびに新しい箱に入るので、同じロックになりません。object gate = new(); のようなオブジェクトを 1 つ、メソッドの外に作ってください。");
        if (code.Has("new Object") || code.Has("new Lock") || code.Has("new SemaphoreSlim") || code.Has("new Mutex") || code.Has("new ReaderWriterLockSlim"))
            return new("lock-on-new-object", "呼ばれるたびに新しいロックを作っています。スレッドごとに別のロックを取るので、だれも待ちません。ロックはメソッドの外に 1 つ作り、全員で使ってください。");
        if (code.Has("ReaderWriterLockSlim.EnterReadLock"))
            return new("read-lock", "EnterReadLock は、読むスレッドを同時に何本でも入れます。読んだ値をもとに書くなら、初めから EnterWriteLock か lock を使ってください。");
        return (code.IsGuarded(read), code.IsGuarded(write)) switch
        {
            (true, false) => new("lock-around-read-only", "読むところだけがロックの中にあります。ロックを手放してから書くまでのあいだに、ほかのスレッドが読めます。読んでから書き終えるまでを、1 つのロックの中に入れてください。"),
            (false, true) => new("lock-around-write-only", "書くところだけがロックの中にあります。読んだ値は、ロックを取るころには古くなっています。読むところから、同じロックの中に入れてください。"),
            (false, false) => new("lock-around-work-only", "ロックの中に、読むところも書くところもありません。守るのは時間のかかる処理ではなく、共有の値を読んでから書き終えるまでです。"),
            _ when code.LockCount > 1 => new("lock-in-pieces", "読むところと書くところを、別々のロックの区間に入れています。区間のあいだに、ほかのスレッドが入れます。読んでから書き終えるまで、ロックを手放さないでください。"),
            _ when code.Has("SemaphoreSlim.Wait") => new("semaphore-for-several", "SemaphoreSlim が、同時に 2 本以上を入れています。ロックとして使うなら、初期値も最大値も 1 にしてください。"),
            _ => new("different-locks", "ロックはありますが、全員が同じロックを使っていません。どのスレッドから呼ばれても、同じ 1 つのオブジェクトでロックしてください。"),
        };
    }

    private static Hint WithoutLock(CodeReading code)
    {
        if (code.Has("Interlocked."))
            return new("interlocked-on-copy", "Interlocked で変えたのは、自分のローカル変数です。ローカル変数はスレッドごとに別なので、守る必要がありません。守るのは、共有の値を読んでから書き終えるまでです。");
        if (code.Has("loop"))
            return HomeMadeLock;
        if (code.Has("volatile") || code.Has("Volatile.") || code.Has("Interlocked.MemoryBarrier") || code.Has("Thread.MemoryBarrier"))
            return new("volatile-is-not-a-lock", "volatile は、読み書きの 1 つ 1 つが見えるようになるだけで、読んでから書くまでのあいだに入るスレッドを止めません。lock を使ってください。");
        if (code.Has("Thread.Sleep") || code.Has("Thread.Yield") || code.Has("Thread.SpinWait"))
            return new("waiting-is-not-a-lock", "待ったり順番をゆずったりしても、ほかのスレッドは入ってきます。同時に 1 本しか入れないように、lock を使ってください。");
        return new("no-lock", "読んでから書き終えるまでのあいだに、ほかのスレッドが読んでいます。その範囲を 1 つの lock の中に入れてください。");
    }
}
