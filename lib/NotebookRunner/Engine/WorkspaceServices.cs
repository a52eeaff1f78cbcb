using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Formatting;
using Microsoft.CodeAnalysis.Host.Mef;

namespace NotebookRunner;

/// <summary>The services of the workspace in which the kernel keeps the notebook for its editor.</summary>
internal static class WorkspaceServices
{
    /// <summary>
    /// Without those of completion and of other languages: to look for them took a second of the first cell's time, and
    /// a run has no editor.
    /// </summary>
    public static void UseFew() => Default(null!) = MefHostServices.Create([typeof(Workspace).Assembly, typeof(CSharpFormattingOptions).Assembly]);

    [UnsafeAccessor(UnsafeAccessorKind.StaticField, Name = "<DefaultHost>k__BackingField")]
    private static extern ref MefHostServices Default(MefHostServices owner);
}
