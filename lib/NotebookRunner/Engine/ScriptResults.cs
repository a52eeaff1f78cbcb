using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Scripting;

namespace NotebookRunner;

internal static class ScriptResults
{
    /// <summary>Whether the cell ends with an expression. Its value can be null, so that the value does not tell.</summary>
    // Internal to Roslyn; the kernel asks the same method by reflection.
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "HasReturnValue")]
    public static extern bool HasReturnValue(Script script);
}
