namespace ConcurrencyLab;

/// <summary>The Garnet server of this notebook: started when it is first asked for, again when it has ended, and ended with the kernel.</summary>
internal static class Garnet
{
    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static GarnetProcess? s_process;

    // A kernel that is killed does not come here: then the end of its input ends the server.
    static Garnet() => AppDomain.CurrentDomain.ProcessExit += (_, _) => s_process?.Dispose();

    /// <summary>The process of the server that is running, if there is one.</summary>
    public static int[] Ids => s_process is { IsRunning: true } running ? [running.Id] : [];

    /// <summary>Hands out the server that is running, or starts one; its program is built first where that is needed.</summary>
    /// <exception cref="ClusterException">There is none to be had, and why.</exception>
    public static async Task<GarnetProcess> RunningAsync()
    {
        await Gate.WaitAsync();
        try
        {
            if (s_process is { IsRunning: true } running)
                return running;
            s_process?.Dispose();
            s_process = null;
            var project = ClusterProject.Of(Path.GetDirectoryName(typeof(Garnet).Assembly.Location)!);
            await ClusterBuild.EnsureAsync(project);
            return s_process = await GarnetProcess.StartAsync(project.Program, GarnetProcess.StartLimit);
        }
        finally
        {
            Gate.Release();
        }
    }
}
