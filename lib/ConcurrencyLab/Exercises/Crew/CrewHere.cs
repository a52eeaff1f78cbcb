namespace ConcurrencyLab;

/// <summary>What stepped code calls: it is meant for the crew that the calling thread belongs to, if any.</summary>
internal static class CrewHere
{
    [ThreadStatic]
    private static Crew? t_crew;

    /// <summary>The calling thread belongs to this crew from now on.</summary>
    public static void Join(Crew crew) => t_crew = crew;

    public static void Point() => t_crew?.Point();

    public static void Note(string label) => t_crew?.Note(label);

    public static void NotePolling() => t_crew?.NotePolling();
}
