using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace ConcurrencyLab.Tests;

/// <summary>Something that a cell can type, with what the library's documentation says about it.</summary>
internal sealed record PublicMember(string Id, MemberInfo Member, XElement? Documentation)
{
    public static IReadOnlyList<PublicMember> All { get; } = Read();

    public string Summary => Text("summary");

    /// <summary>The arguments that the reader has to give.</summary>
    public IEnumerable<string> Parameters => (Member switch
    {
        MethodBase method => method.GetParameters(),
        PropertyInfo property => property.GetIndexParameters(),
        Type type when type.BaseType == typeof(MulticastDelegate) => type.GetMethod("Invoke")!.GetParameters(),
        _ => [],
    }).Select(parameter => parameter.Name!);

    public IEnumerable<string> Exceptions => Documentation?.Elements("exception").Select(element => element.Value) ?? [];

    /// <summary>The exceptions that its own code throws.</summary>
    public IReadOnlyList<Type> Thrown => (Member as MethodBase ?? (Member as PropertyInfo)?.GetMethod) is { } code ? ThrownExceptions.Of(code) : [];

    public IEnumerable<string> Undescribed
    {
        get
        {
            var described = Documentation!.Elements("exception").Select(element => element.Attribute("cref")!.Value[2..])
                .Select(name => Type.GetType(name) ?? typeof(Explorer).Assembly.GetType(name)).ToList();
            return Thrown.Where(thrown => !described.Any(type => type!.IsAssignableFrom(thrown))).Select(thrown => $"{Id}: {thrown.Name}");
        }
    }

    public static bool IsJapanese(string text) => text.Any(c => c is >= '\u3041' and <= '\u30FF' or >= '\u4E00' and <= '\u9FFF');

    public string Described(string element, string attribute, string value) =>
        Documentation?.Elements(element).SingleOrDefault(child => child.Attribute(attribute)?.Value == value)?.Value ?? "";

    public override string ToString() => Id;

    // The kernel looks an inherited description up where it stands.
    private bool IsInherited => Documentation?.Element("inheritdoc") is not null;

    private string Text(string element) => Documentation?.Element(element)?.Value ?? "";

    private static List<PublicMember> Read()
    {
        var xml = XDocument.Load(Path.ChangeExtension(typeof(Lab).Assembly.Location, ".xml"));
        var documented = xml.Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);
        return [.. typeof(Lab).Assembly.GetExportedTypes().Where(type => type.Namespace is not null).SelectMany(Typed)
            .Select(member => new PublicMember(DocumentationId.Of(member), member, documented.GetValueOrDefault(DocumentationId.Of(member))))
            .Where(member => !member.IsInherited)];
    }

    private static IEnumerable<MemberInfo> Typed(Type type) =>
        type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(member => type.BaseType != typeof(MulticastDelegate) && !member.IsDefined(typeof(CompilerGeneratedAttribute)) && member switch
            {
                // The compiler's own constructor has nothing to say.
                ConstructorInfo constructor => constructor.GetParameters().Length > 0,
                MethodInfo method => !method.IsSpecialName,
                FieldInfo field => !field.IsSpecialName,
                _ => true,
            })
            .Prepend(type);
}
