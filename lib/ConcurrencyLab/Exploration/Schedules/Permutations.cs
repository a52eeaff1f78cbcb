namespace ConcurrencyLab;

/// <summary>All orders of a few numbers.</summary>
internal static class Permutations
{
    public static IEnumerable<int[]> Of(int[] order) => Of(order, 0);

    private static IEnumerable<int[]> Of(int[] order, int from)
    {
        if (from == order.Length)
            yield return order;
        for (var i = from; i < order.Length; i++)
        {
            int[] swapped = [.. order];
            (swapped[from], swapped[i]) = (swapped[i], swapped[from]);
            foreach (var permutation in Of(swapped, from + 1))
                yield return permutation;
        }
    }
}
