using System.Collections.Concurrent;

namespace ConcurrencyLab;

/// <summary>Stands for dividing a range: by itself it is divided by the processors, and here the same on every machine.</summary>
[Replaces(typeof(Partitioner))]
internal static class ControlledPartitioner
{
    public static OrderablePartitioner<Tuple<int, int>> Create(int fromInclusive, int toExclusive) => Current.Scheduler is null || toExclusive <= fromInclusive
        ? Partitioner.Create(fromInclusive, toExclusive)
        : Partitioner.Create(fromInclusive, toExclusive, (int)PartOf((long)toExclusive - fromInclusive));

    public static OrderablePartitioner<Tuple<long, long>> Create(long fromInclusive, long toExclusive) => Current.Scheduler is null || toExclusive <= fromInclusive
        ? Partitioner.Create(fromInclusive, toExclusive)
        : Partitioner.Create(fromInclusive, toExclusive, PartOf(toExclusive - fromInclusive));

    private static long PartOf(long size) => (size / SharedWork.Workers) + (size % SharedWork.Workers == 0 ? 0 : 1);
}
