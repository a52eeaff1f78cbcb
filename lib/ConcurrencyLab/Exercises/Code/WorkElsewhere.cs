namespace ConcurrencyLab;

/// <summary>Work that a call hands over to other threads.</summary>
internal static class WorkElsewhere
{
    /// <summary>Whether the calls that the calling thread has made went on without it: they do not wait, or not until the end.</summary>
    public static bool IsLeftUndone(params ReadOnlySpan<CodeReading> code)
    {
        foreach (var part in code)
        {
            if (part.HandsOver || (part.StartsWork && Current.Controlled is { HasExpired: true }))
                return true;
        }

        return false;
    }
}
