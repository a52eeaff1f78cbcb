using System.Threading.Channels;

// Names are those of the originals; whoever called awaits the value task.
#pragma warning disable CA2012, VSTHRD200

namespace ConcurrencyLab;

/// <summary>Stands for writing to a channel and for its end: whoever reads may be faster than whoever wrote goes on.</summary>
[Replaces(typeof(ChannelWriter<>))]
internal static class ControlledChannels
{
    public static bool TryWrite<T>(ChannelWriter<T> writer, T item) => Then(writer.TryWrite(item));

    public static ValueTask WriteAsync<T>(ChannelWriter<T> writer, T item, CancellationToken cancellationToken) => Then(writer.WriteAsync(item, cancellationToken));

    public static bool TryComplete<T>(ChannelWriter<T> writer, Exception? error) => Then(writer.TryComplete(error));

    public static void Complete<T>(ChannelWriter<T> writer, Exception? error)
    {
        writer.Complete(error);
        Current.Controlled?.GiveWay();
    }

    private static T Then<T>(T result)
    {
        Current.Controlled?.GiveWay();
        return result;
    }
}
