// record のメソッドが、1 回ぶんを試す。
int max = 0;

record Candidate(int Value, Func<int, int, bool> IsGreater)
{
    public bool IsDone(ref int place, int seen) =>
        !IsGreater(Value, seen) || Interlocked.CompareExchange(ref place, Value, seen) == seen;
}

void Record(int value, Func<int, int, bool> isGreater)
{
    Candidate candidate = new(value, isGreater);
    while (!candidate.IsDone(ref max, Volatile.Read(ref max))) Thread.Yield();
}
