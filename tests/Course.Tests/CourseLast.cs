using Xunit.Sdk;
using Xunit.v3;

namespace Course.Tests;

/// <summary>
/// The collections that are declared, which need no run of the course, come before the others, which would wait for its end.
/// It only saves time: in any other order the tests end as well.
/// </summary>
public sealed class CourseLast : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. DefaultTestCollectionOrderer.Instance.OrderTestCollections(testCollections).OrderBy(collection => collection.TestCollectionClassName is null)];
}
