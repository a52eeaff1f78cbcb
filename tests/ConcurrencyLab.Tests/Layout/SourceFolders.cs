using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ConcurrencyLab.Tests;

/// <summary>In which folder of the library a type or a method is written, by its debug information.</summary>
internal sealed class SourceFolders : IDisposable
{
    // Where types are written that have no code: enumerations, interfaces.
    private static readonly Guid s_typeDefinitionDocuments = new("932E74BC-DBA9-4478-8D46-0F32A7BAB3D3");

    private readonly MetadataReaderProvider _provider;
    private readonly MetadataReader _symbols;
    private readonly Dictionary<int, ImmutableHashSet<string>> _ofTypes = [];

    public SourceFolders(Assembly assembly)
    {
        Assembly = assembly;
        _provider = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(Path.ChangeExtension(assembly.Location, ".pdb")));
        _symbols = _provider.GetMetadataReader();
        Root = Path.GetDirectoryName(_symbols.Documents.Select(NameOf).Single(file => Path.GetFileName(file) == "Program.cs"))!;
    }

    public Assembly Assembly { get; }

    /// <summary>Where the program itself is, which knows all.</summary>
    public string Root { get; }

    public void Dispose() => _provider.Dispose();

    /// <summary>Where a method is written; where the compiler wrote it, its type is.</summary>
    public ImmutableHashSet<string> Of(MethodBase method) => FileOf(method) is { } file && FolderOf(file) is { } folder ? [folder] : Of(method.DeclaringType!);

    /// <summary>Where a type is written: for a type in several files, everywhere.</summary>
    public ImmutableHashSet<string> Of(Type type)
    {
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        if (_ofTypes.TryGetValue(definition.MetadataToken, out var known))
            return known;
        string[] files = [.. definition.GetMethods(Members.All).Cast<MethodBase>().Concat(definition.GetConstructors(Members.All)).Select(FileOf).OfType<string>(), .. Documents(definition)];
        ImmutableHashSet<string> folders = [.. files.Select(FolderOf).OfType<string>()];
        return _ofTypes[definition.MetadataToken] = folders.IsEmpty && definition.DeclaringType is { } outer ? Of(outer) : folders;
    }

    private string? FileOf(MethodBase method)
    {
        var debug = _symbols.GetMethodDebugInformation(((MethodDefinitionHandle)MetadataTokens.Handle(method.MetadataToken)).ToDebugInformationHandle());
        return debug.Document is { IsNil: false } document ? NameOf(document) : debug.SequencePointsBlob.IsNil ? null : NameOf(debug.GetSequencePoints().First().Document);
    }

    private IEnumerable<string> Documents(Type type)
    {
        foreach (var handle in _symbols.GetCustomDebugInformation(MetadataTokens.EntityHandle(type.MetadataToken)))
        {
            var information = _symbols.GetCustomDebugInformation(handle);
            if (_symbols.GetGuid(information.Kind) != s_typeDefinitionDocuments)
                continue;
            for (var reader = _symbols.GetBlobReader(information.Value); reader.RemainingBytes > 0;)
                yield return NameOf(MetadataTokens.DocumentHandle(reader.ReadCompressedInteger()));
        }
    }

    private string NameOf(DocumentHandle document) => _symbols.GetString(_symbols.GetDocument(document).Name);

    // What is generated is in no folder of the library.
    private string? FolderOf(string file) =>
        Path.GetRelativePath(Root, Path.GetDirectoryName(file)!).Replace('\\', '/') is var folder && folder.Split('/')[0] is not ("obj" or "..") && !Path.IsPathRooted(folder) ? folder : null;
}
