namespace ConcurrencyLab;

/// <summary>Says who waits for whom, as far as owners are known.</summary>
internal static class WaitingFor
{
    public static string Describe(IReadOnlyList<ControlledThread> threads) => string.Concat(threads.Select(Describe));

    private static string Describe(ControlledThread thread) => thread.Wait?.Owner?.Invoke() switch
    {
        null => "",
        { IsFinished: true } owner => $"{thread.Name} は、{owner.Name} が放さずに終わったロックを待っています。",
        var owner => $"{thread.Name} は、{owner.Name} が持っているロックを待っています。",
    };
}
