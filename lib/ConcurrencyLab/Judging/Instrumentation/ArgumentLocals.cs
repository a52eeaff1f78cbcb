using System.Reflection;
using System.Reflection.Emit;

namespace ConcurrencyLab;

/// <summary>The arguments of a call, moved off the stack for a moment: what stands below them can be reached then.</summary>
internal sealed class ArgumentLocals
{
    private readonly ILGenerator _il;

    public ArgumentLocals(ILGenerator il, MethodBase called)
    {
        _il = il;
        All = [.. called.GetParameters().Select(parameter => il.DeclareLocal(parameter.ParameterType))];
        foreach (var local in All.Reverse())
            il.Emit(OpCodes.Stloc, local);
    }

    /// <summary>One for each argument, in their order.</summary>
    public LocalBuilder[] All { get; }

    public void PutBack()
    {
        foreach (var local in All)
            _il.Emit(OpCodes.Ldloc, local);
    }
}
