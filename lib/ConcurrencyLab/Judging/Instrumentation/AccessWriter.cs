using System.Reflection;
using System.Reflection.Emit;

namespace ConcurrencyLab;

/// <summary>Writes the calls that tell of an access, with the number of its place in the code.</summary>
internal sealed class AccessWriter(MethodBase method, ILGenerator il)
{
    private readonly Dictionary<(AccessPlace, AccessKind), int> _ordinals = [];
    private int _last = -1;

    /// <summary>Tells of an access through a reference.</summary>
    public void Through(RefOrigin origin, IlInstruction i, AccessKind kind, string operation, bool isPoint)
    {
        origin.Emit(il);
        Number(i, kind, origin.Place, operation, isPoint);
        il.Emit(OpCodes.Call, StepIn.Element);
    }

    /// <summary>Puts the number of an access on the stack.</summary>
    public void Number(IlInstruction i, AccessKind kind, AccessPlace place, string operation, bool isPoint)
    {
        Number(i, kind, place, operation, isPoint, isJoined: i.Offset == _last);
        _last = i.Offset;
    }

    /// <summary>The same for an access that comes while the call goes on.</summary>
    public void NumberWithin(IlInstruction i, AccessKind kind, AccessPlace place, string operation) => Number(i, kind, place, operation, isPoint: false, isJoined: false);

    private void Number(IlInstruction i, AccessKind kind, AccessPlace place, string operation, bool isPoint, bool isJoined)
    {
        var ordinal = _ordinals[(place, kind)] = _ordinals.GetValueOrDefault((place, kind)) + 1;
        var site = AccessSite.Add(new AccessSite(method, i.Offset, kind, place, operation, ordinal, isPoint) { IsJoined = isJoined, IsChange = isPoint && kind != AccessKind.Read && SharedAccess.IsWrite(i) });
        il.Emit(OpCodes.Ldc_I4, site.Number);
    }
}
