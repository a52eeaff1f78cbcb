// hint: no-lock
interface ILockPolicy { void Enter(); void Exit(); }
class Flag { public bool Busy; }
readonly struct FlagPolicy(Flag flag) : ILockPolicy
{
    public void Enter() { while (flag.Busy) Thread.Yield(); flag.Busy = true; }
    public void Exit() => flag.Busy = false;
}
void WithLock<T>(T policy, Action body) where T : ILockPolicy
{
    policy.Enter();
    try { body(); }
    finally { policy.Exit(); }
}
Flag flag = new();

void CountVisit(SharedNumber visits, Action work) => WithLock(new FlagPolicy(flag), () =>
{
    int t = visits.Read();
    work();
    visits.Write(t + 1);
});
