namespace ConcurrencyLab;

/// <summary>What copied code and controlled operations ask: to let others in, to wait, to make threads.</summary>
internal abstract class ThreadScheduler
{
    /// <summary>Whether the code wrote variables or changed collections of its own that several threads touch.</summary>
    public virtual bool HasWritten => false;

    /// <summary>Whether several threads touch a variable, and one of them changes it; also where that is not known.</summary>
    public virtual bool MayMeet(SharedVariable variable) => true;

    /// <summary>Whether nothing runs and values are only looked at: whoever takes a lock gives it back within one look.</summary>
    public virtual bool OnlyLooks => false;

    /// <summary>Whether all orders are tried, or one is looked at for what orders it: what something outside ends has no place there.</summary>
    public virtual bool TriesAllOrders => false;

    /// <summary>The number of the run, where one scheduler runs code several times.</summary>
    public virtual long RunNumber => 0;

    /// <summary>Lets all others come between here.</summary>
    public abstract void SchedulingPoint();

    /// <summary>The same before an operation on a lock, an event or a task.</summary>
    /// <param name="resource">The lock, event or task.</param>
    /// <param name="canGoOn">Whether the operation would not have to wait; null when it never waits.</param>
    public virtual void SchedulingPoint(object resource, Func<bool>? canGoOn) => SchedulingPoint();

    /// <summary>Lets all others come between here, before something is released, set or reset, where somebody looks at such a thing.</summary>
    /// <param name="resource">The lock, event or task.</param>
    public virtual void ReleasePoint(object resource)
    {
    }

    /// <summary>What the calling thread does depends on the state of this, and it does not wait for another one.</summary>
    public virtual void Looks(object resource)
    {
    }

    /// <summary>The calling thread is about to touch something that threads can share.</summary>
    /// <param name="thread">The calling thread.</param>
    /// <param name="site">The place in the code.</param>
    /// <param name="owner">The object, array or collection; null for a static field.</param>
    /// <param name="index">The index of an element; -1 elsewhere.</param>
    public abstract void Access(ControlledThread thread, AccessSite site, object? owner, long index);

    /// <summary>The code has made an object.</summary>
    public virtual void Made(object value)
    {
    }

    /// <summary>Waits in a controlled operation. False when a time limit came first.</summary>
    public abstract bool Block(Wait wait);

    /// <summary>The calling thread goes on because of what others did before they released this.</summary>
    public virtual void Acquired(object resource)
    {
    }

    /// <summary>What the calling thread has done so far comes before whatever follows an acquisition of this.</summary>
    /// <param name="resource">The lock, event or task.</param>
    /// <param name="times">How often it is given back at once.</param>
    public virtual void Released(object resource, int times = 1)
    {
    }

    /// <summary>The calling thread has made others wait for this, which orders nobody.</summary>
    public virtual void Closed(object resource)
    {
    }

    /// <summary>Notes what the calling thread did.</summary>
    public abstract void Note(string label);

    /// <summary>Notes what the calling thread did to a variable of the code's own.</summary>
    public virtual void NoteAccess(string label)
    {
    }

    /// <summary>Notes that the calling thread runs code of the learner's that could not be copied, and why.</summary>
    public virtual void NoteUncopied(string reason)
    {
    }

    /// <summary>Notes that the calling thread waits with a time limit, if it has to.</summary>
    public abstract void NoteLimit();

    /// <summary>Notes that the calling thread is about to wait by looking again and again.</summary>
    public abstract void NoteBusyWait();

    /// <summary>Notes another round of a loop in the calling thread.</summary>
    public abstract void NoteRound(ControlledThread thread);

    /// <summary>Makes a thread on behalf of the code that runs.</summary>
    public abstract ControlledThread Make(Action body);

    /// <summary>Starts a thread that was made.</summary>
    public abstract void Start(ControlledThread thread);
}
