using System.Reflection;

namespace Repository.Tests;

/// <summary>The repository that these tests read.</summary>
internal static class Repo
{
    public static readonly string Root =
        typeof(Repo).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!;

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static string TextOf(string relative) => File.ReadAllText(PathOf(relative));
}
