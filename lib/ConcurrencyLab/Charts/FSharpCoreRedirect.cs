using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace ConcurrencyLab;

internal static class FSharpCoreRedirect
{
    // The kernel holds FSharp.Core 10.0 in its default context while Plotly.NET 6 asks for 10.1;
    // answering with the copy already loaded is what lets a chart be drawn there.
    // A module initializer, because it must be in place before the first method that names an F# type is compiled.
#pragma warning disable CA2255
    [ModuleInitializer]
    internal static void Install() => AssemblyLoadContext.Default.Resolving += static (_, wanted) =>
        wanted.Name == "FSharp.Core"
            ? AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(loaded => loaded.GetName().Name == wanted.Name)
            : null;
#pragma warning restore CA2255
}
