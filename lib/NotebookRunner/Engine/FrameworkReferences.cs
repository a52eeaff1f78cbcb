using System.IO.MemoryMappedFiles;
using Microsoft.CodeAnalysis;

namespace NotebookRunner;

/// <summary>The assemblies that cells see before any <c>#r</c>: .NET's own, without ASP.NET.</summary>
internal static class FrameworkReferences
{
    public static IReadOnlyList<MetadataReference> All { get; } = Open();

    /// <summary>The few that the smallest program needs.</summary>
    public static IEnumerable<MetadataReference> Core => All.Where(reference =>
        Path.GetFileName(reference.Display) is "System.Private.CoreLib.dll" or "System.Runtime.dll" or "System.Console.dll");

    private static MetadataReference[] Open()
    {
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return [.. trusted.Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path.AsSpan()).SequenceEqual(folder))
            .Select(Map)];
    }

    // Mapped instead of read: of 70 MB a cell touches a few pages. They stay mapped as long as the process lives.
    private static unsafe MetadataReference Map(string path)
    {
        using var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        var view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        var length = (int)new FileInfo(path).Length;
        return AssemblyMetadata.Create(ModuleMetadata.CreateFromImage((nint)start, length)).GetReference(filePath: path);
    }
}
