using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace ConcurrencyLab;

/// <summary>Answers for the libraries beside this one, so that a notebook's process holds each of them once.</summary>
internal static class OneCopyEach
{
    // A script engine looks for a copy that it has loaded under a lock, but loads outside of it, each time into a context
    // of its own: two threads that meet a library at the same moment would get two, whose types do not fit each other.
    // The default context is asked before the engine, and has one copy a path.
    // A module initializer, because it must be in place before the first method that names a foreign type is compiled.
#pragma warning disable CA2255
    [ModuleInitializer]
    internal static void Install()
    {
        AssemblyLoadContext.Default.Resolving += Find;
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += FindNative;
    }
#pragma warning restore CA2255

    private static Assembly Own => typeof(OneCopyEach).Assembly;

    // Not the runtime's own identifier, which on a distribution's build names the distribution; packages know portable ones.
    private static string PortableIdentifier =>
        (OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux") + $"-{RuntimeInformation.ProcessArchitecture}".ToLowerInvariant();

    private static string Folder => Path.GetDirectoryName(Own.Location)!;

    private static Assembly? Find(AssemblyLoadContext host, AssemblyName wanted)
    {
        if (wanted.Name == Own.GetName().Name)
            return Own;
        var path = Path.Combine(Folder, wanted.Name + ".dll");
        if (!File.Exists(path) || IsNewer(wanted, path))
            return null;
        // Asked without a version, the host answers with its own copy; where it has none, it comes back here.
        return wanted.Version is null ? host.LoadFromAssemblyPath(path) : host.LoadFromAssemblyName(new AssemblyName(wanted.Name!));
    }

    // The kernel holds FSharp.Core 10.0 while Plotly.NET 6 was built with 10.1: what charts use is in both.
    private static bool IsNewer(AssemblyName wanted, string path) =>
        wanted.Name != "FSharp.Core" && wanted.Version > AssemblyName.GetAssemblyName(path).Version;

    // A program finds its native libraries by its deps.json; a notebook's process does not read ours.
    private static nint FindNative(Assembly asking, string wanted)
    {
        var folder = Path.Combine(Folder, "runtimes", PortableIdentifier, "native");
        var path = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder).FirstOrDefault(file => Path.GetFileNameWithoutExtension(file) is var name && (name == wanted || name == "lib" + wanted))
            : null;
        return path is null ? 0 : NativeLibrary.Load(path);
    }
}
