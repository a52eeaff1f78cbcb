// アクターのコンストラクターが Task.Run でループを始める。返事は Monitor.Pulse で知らせる。
class Actor
{
    readonly object gate = new();
    readonly Queue<Action> inbox = new();
    public Actor() => Task.Run(Loop);
    void Loop()
    {
        while (true)
        {
            Action job;
            lock (gate)
            {
                while (inbox.Count == 0) Monitor.Wait(gate);
                job = inbox.Dequeue();
            }
            job();
        }
    }
    public bool Ask(Func<bool> ask)
    {
        bool result = default;
        bool isDone = false;
        object mine = new();
        lock (gate)
        {
            inbox.Enqueue(() =>
            {
                result = ask();
                lock (mine) { isDone = true; Monitor.Pulse(mine); }
            });
            Monitor.Pulse(gate);
        }
        lock (mine)
        {
            while (!isDone) Monitor.Wait(mine);
        }
        return result;
    }
}
Actor actor = new();

bool Book(SeatMap seats, int seat, string user)
{
    return actor.Ask(() =>
    {
        if (!seats.IsFree(seat)) return false;
        seats.Assign(seat, user);
        return true;
    });
}
