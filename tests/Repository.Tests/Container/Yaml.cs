using YamlDotNet.RepresentationModel;

namespace Repository.Tests;

/// <summary>Short ways into a YAML file.</summary>
internal static class Yaml
{
    public static YamlMappingNode Read(string path)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Repo.TextOf(path)));
        return (YamlMappingNode)stream.Documents.Single().RootNode;
    }

    public static YamlMappingNode Map(this YamlMappingNode node, string key) => (YamlMappingNode)node.Children[key];

    public static IEnumerable<YamlMappingNode> List(this YamlMappingNode node, string key) => ((YamlSequenceNode)node.Children[key]).Cast<YamlMappingNode>();

    public static string? Text(this YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? value.ToString() : null;
}
