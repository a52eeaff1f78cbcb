namespace NotebookRunner.Tests;

/// <summary>Whether the published kernel can be started. Without it its tests are skipped, unless COURSE_REQUIRE_PUBLISHED_KERNEL says that they must run.</summary>
internal static class PublishedKernelHere
{
    public static async Task SkipIfMissingAsync()
    {
        var problem = await PublishedTool.ProblemAsync();
        if (Environment.GetEnvironmentVariable("COURSE_REQUIRE_PUBLISHED_KERNEL") == "1")
            Assert.Null(problem);
        Assert.SkipWhen(problem is not null, problem ?? "");
    }
}
