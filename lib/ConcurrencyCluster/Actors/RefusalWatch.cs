using Orleans.Storage;

namespace ConcurrencyCluster;

/// <summary>Tells of a call whose write the store refused: its caller may have given up long ago.</summary>
internal sealed class RefusalWatch : IIncomingGrainCallFilter
{
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        try
        {
            await context.Invoke();
        }
        catch (InconsistentStateException)
        {
            ParentProcess.Tell(new Report("Refused"));
            throw;
        }
    }
}
