using System.Diagnostics;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>Finds the debug information of an assembly: beside its file, or, for one that was only ever in memory, where the runtime keeps it for stack traces.</summary>
internal static class DebugInformation
{
    public static MetadataReader? Of(Assembly assembly) => assembly.Location.Length > 0 ? OfFile(assembly.Location) : OfMemory(assembly);

    private static MetadataReader? OfFile(string path)
    {
        try
        {
            // For as long as the process lives, as the assembly does.
            var file = new PEReader(File.OpenRead(path));
            return file.TryOpenAssociatedPortablePdb(path, name => File.Exists(name) ? File.OpenRead(name) : null, out var provider, out _) ? provider!.GetMetadataReader() : null;
        }
        catch (Exception e) when (e is IOException or BadImageFormatException)
        {
            return null;
        }
    }

    // There is no public way. A stack trace with lines, of a frame in that assembly, makes the runtime read it and keep the
    // reader; where some day it keeps it elsewhere, places are told without lines.
    private static MetadataReader? OfMemory(Assembly assembly)
    {
        if (ThrowIn(assembly) is not { } thrown)
            return null;
        _ = new StackTrace(thrown, fNeedFileInfo: true);
        var holder = typeof(object).Assembly.GetType("System.Diagnostics.StackFrameHelper");
        foreach (var field in holder?.GetFields(BindingFlags.NonPublic | BindingFlags.Static) ?? [])
        {
            var symbols = field.GetValue(null);
            if (symbols?.GetType().GetField("_metadataCache", BindingFlags.NonPublic | BindingFlags.Instance)?.GetValue(symbols) is ConditionalWeakTable<Assembly, MetadataReaderProvider?> cache)
                return cache.TryGetValue(assembly, out var provider) ? provider?.GetMetadataReader() : null;
        }

        return null;
    }

    // A cell's factory, given no state to put itself into, fails before it does anything.
    private static NullReferenceException? ThrowIn(Assembly assembly)
    {
        var factory = Array.Find(assembly.GetTypes(), type => !type.IsNested && OwnCode.IsOfCell(type))?.GetMethod("<Factory>", BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static);
        try
        {
            factory?.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [null], null);
            return null;
        }
        catch (NullReferenceException e)
        {
            return e;
        }
    }
}
