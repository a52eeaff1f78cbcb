namespace ConcurrencyLab;

/// <summary>The silos of one cluster: as many as there should be, and each of them knowing all others.</summary>
internal sealed class SiloSet(ClusterRun run, int size)
{
    private const int Tries = 3;

    private readonly List<ClusterProcess> _silos = [];
    private readonly List<Task<ClusterProcess>> _starting = [];
    private int _last;

    public IReadOnlyList<ClusterProcess> All => _silos;

    public ClusterProcess Named(string name) => _silos.Single(silo => silo.Name == name);

    /// <summary>Starts as many as are missing.</summary>
    public void BeginToFill()
    {
        while (_silos.Count + _starting.Count < size)
            _starting.Add(StartAsync($"サイロ {++_last}"));
    }

    /// <summary>Waits until there are as many as there should be, and each sees all of them.</summary>
    public async Task SettleAsync()
    {
        BeginToFill();
        _silos.AddRange(await Task.WhenAll(_starting));
        _starting.Clear();
        await WaitForMembersAsync(_silos, size);
    }

    /// <summary>Waits until each of some silos sees a number of active ones.</summary>
    public static Task WaitForMembersAsync(IEnumerable<ClusterProcess> silos, int members) => Task.WhenAll(silos.Select(async silo =>
    {
        silo.CatchUp();
        if (silo.Seen.LastOrDefault(report => report.Kind == "Members")?.Value != members)
            await silo.NextAsync(report => report.Kind == "Members" && report.Value == members);
    }));

    /// <summary>Takes out one that has ended, or will.</summary>
    public void Remove(ClusterProcess silo) => _silos.Remove(silo);

    // The ports were free when they were chosen; somebody may have been faster.
    private async Task<ClusterProcess> StartAsync(string name)
    {
        for (var i = 1; ; i++)
        {
            var (silo, gateway) = FreePorts.Two();
            var process = run.Start(name, "silo", run.Address, run.Prefix, name, $"{silo}", $"{gateway}");
            try
            {
                await process.NextAsync("Ready");
                return process;
            }
            catch (ClusterException) when (i < Tries && process.HasEnded)
            {
                // Once more, on others.
            }
        }
    }
}
