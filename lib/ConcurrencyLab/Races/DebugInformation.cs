using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ConcurrencyLab;

/// <summary>Finds the debug information of an assembly: beside its file, or, for one that was only ever in memory, where the runtime keeps it for stack traces.</summary>
internal static class DebugInformation
{
    private const BindingFlags Hidden = BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

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
        _ = new System.Diagnostics.StackTrace(thrown, fNeedFileInfo: true);
        var helper = typeof(System.Diagnostics.StackTrace).Assembly.GetType("System.Diagnostics.StackFrameHelper")
            ?? typeof(object).Assembly.GetType("System.Diagnostics.StackFrameHelper");
        var symbols = (helper?.GetField("s_getSourceLineInfo", Hidden)?.GetValue(null) as Delegate)?.Target;
        var cache = symbols?.GetType().GetField("_metadataCache", Hidden)?.GetValue(symbols);
        object?[] arguments = [assembly, null];
        return cache?.GetType().GetMethod("TryGetValue")?.Invoke(cache, arguments) is true && arguments[1] is MetadataReaderProvider provider ? provider.GetMetadataReader() : null;
    }

    // A cell's factory, given no state to put itself into, fails before it does anything.
    private static NullReferenceException? ThrowIn(Assembly assembly)
    {
        var factory = Array.Find(assembly.GetTypes(), OwnCode.IsOfCell)?.GetMethod("<Factory>", BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static);
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
