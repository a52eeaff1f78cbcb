using System.Reflection;
using System.Reflection.Emit;

namespace ConcurrencyLab;

/// <summary>The arguments of a call, moved off the stack for a moment: what stands below them can be reached then.</summary>
internal sealed class ArgumentLocals
{
    private readonly ILGenerator _il;
    private readonly LocalBuilder[] _locals;

    public ArgumentLocals(ILGenerator il, MethodBase called)
    {
        _il = il;
        _locals = [.. called.GetParameters().Select(parameter => il.DeclareLocal(parameter.ParameterType))];
        foreach (var local in _locals.Reverse())
            il.Emit(OpCodes.Stloc, local);
    }

    public void PutBack()
    {
        foreach (var local in _locals)
            _il.Emit(OpCodes.Ldloc, local);
    }
}
