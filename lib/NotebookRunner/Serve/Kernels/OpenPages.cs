namespace NotebookRunner;

/// <summary>Counts the pages that show a chapter, and notes when the last of them was closed.</summary>
internal sealed class OpenPages(TimeProvider time)
{
    private readonly Lock _gate = new();
    private int _count;
    private long _noneSince = time.GetTimestamp();

    /// <summary>For how long no page has shown the chapter; null while one does.</summary>
    public TimeSpan? Unseen
    {
        get
        {
            lock (_gate)
                return _count > 0 ? null : time.GetElapsedTime(_noneSince);
        }
    }

    /// <summary>A page was asked for, and will connect.</summary>
    public void Expect()
    {
        lock (_gate)
            _noneSince = time.GetTimestamp();
    }

    public void Add()
    {
        lock (_gate)
            _count++;
    }

    public void Remove()
    {
        lock (_gate)
        {
            _count--;
            _noneSince = time.GetTimestamp();
        }
    }
}
