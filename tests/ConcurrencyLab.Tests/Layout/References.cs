using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;

namespace ConcurrencyLab.Tests;

/// <summary>Everything in the library that names something in another folder.</summary>
internal static partial class References
{
    public static IReadOnlyList<Reference> In(SourceFolders sources) =>
        [.. sources.Assembly.GetTypes().SelectMany(type => Compiled(sources, type)), .. Constants(sources)];

    private static IEnumerable<Reference> Compiled(SourceFolders sources, Type type) =>
    [
        .. To(sources, sources.Of(type), NameOf(type), Members.NamedBy(type)),
        .. Members.MethodsOf(type).SelectMany(method => To(sources, sources.Of(method), $"{NameOf(type)}.{method.Name}", Members.NamedBy(method))),
    ];

    private static IEnumerable<Reference> To(SourceFolders sources, ImmutableHashSet<string> homes, string of, IEnumerable<MemberInfo> named) =>
        from member in named.Distinct()
        where member.Module.Assembly == sources.Assembly && homes.Count == 1
        let targets = member is MethodBase method ? sources.Of(method) : sources.Of((Type)member)
        // A type in several folders is named by each of its members, which have their own.
        where targets.Count == 1
        let reference = new Reference(homes.Single(), targets.Single(), of, member is Type type ? NameOf(type) : $"{NameOf(member.DeclaringType!)}.{member.Name}")
        where reference.From != reference.To && reference.From != "." && reference.To != "."
        select reference;

    // The compiler puts the values of constants and enumerations in the place of their names: only the text still has them.
    private static IEnumerable<Reference> Constants(SourceFolders sources)
    {
        var known = sources.Assembly.GetTypes()
            .SelectMany(type => type.GetFields(Members.All).Where(field => field.IsLiteral).Select(field => (Name: $"{type.Name}.{field.Name}", Folders: sources.Of(type))))
            .Where(constant => constant.Folders.Count == 1).ToLookup(constant => constant.Name, constant => constant.Folders.Single());
        return
            from file in Directory.GetFiles(sources.Root, "*.cs", SearchOption.AllDirectories)
            let folder = Path.GetRelativePath(sources.Root, Path.GetDirectoryName(file)!).Replace('\\', '/')
            where folder != "." && folder.Split('/')[0] != "obj"
            from line in File.ReadLines(file)
            from Match name in Constant().Matches(line.Split("//")[0])
            from target in known[name.Value]
            where target != folder && target != "."
            select new Reference(folder, target, Path.GetFileName(file), name.Value);
    }

    // Without what the compiler made of lambdas, iterators and async methods.
    private static string NameOf(Type type)
    {
        while (type.Name.StartsWith('<') && type.DeclaringType is { } outer)
            type = outer;
        return type.Name.Split('`')[0];
    }

    [GeneratedRegex(@"\b[A-Z]\w*\.[A-Z]\w*\b")]
    private static partial Regex Constant();
}
