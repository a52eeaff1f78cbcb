using System.Reflection;
using System.Reflection.Emit;

namespace ConcurrencyLab;

/// <summary>Writes, before each access of a copied method, a call that tells what is touched: the object, the index, the place in the code.</summary>
internal sealed class AccessCopy
{
    private readonly MethodBase _method;
    private readonly ILGenerator _il;
    private readonly RefOrigins _origins;
    private readonly AccessWriter _accesses;
    private readonly CallAccesses _calls;
    private readonly Dictionary<Type, LocalBuilder> _values = [];
    private LocalBuilder? _array;
    private LocalBuilder? _index;

    public AccessCopy(MethodBase method, ILGenerator il, RefOrigins origins)
    {
        (_method, _il, _origins, _accesses) = (method, il, origins, new(method, il));
        _calls = new(method, il, _origins, _accesses);
    }

    /// <param name="i">The instruction that comes next.</param>
    /// <param name="isPoint">Whether a check lets others in here.</param>
    /// <param name="isVolatile">Whether it stands behind "volatile.".</param>
    /// <param name="constrained">The type that stands behind "constrained."; else null.</param>
    public void EmitBefore(IlInstruction i, bool isPoint, bool isVolatile, Type? constrained)
    {
        if (i.Code.OperandType == OperandType.InlineMethod)
            EmitCall(i, isPoint, constrained);
        else if (i.Code.OperandType == OperandType.InlineField)
            EmitField(i, isPoint || isVolatile, isVolatile);
        else if (i.Code == OpCodes.Initobj)
            EmitInit(i);
        else if (i.Code == OpCodes.Ldelema)
            // A check lets others in here; what is touched is known where the reference is used.
            _accesses.Through(RefOrigin.OwnVariable, i, AccessKind.Read, "", isPoint);
        else if (isPoint && i.Code.Name!.Contains("elem", StringComparison.Ordinal))
            EmitElement(i);
        else if (isPoint || isVolatile)
            _accesses.Through(_origins.UsedBy(i), i, KindOf(i, isVolatile), "", isPoint: true);
    }

    /// <summary>Remembers the object whose field or element a reference is made to.</summary>
    public void EmitOwner(IlInstruction i)
    {
        if (_origins.MadeBy(i) is not { Owner: { } owner } origin)
            return;
        if (i.Code.OperandType == OperandType.InlineMethod)
        {
            EmitCell(i.ResolveMethod(), owner, origin.Index!);
            return;
        }

        if (origin.Index is { } index)
        {
            _il.Emit(OpCodes.Conv_I);
            _il.Emit(OpCodes.Stloc, index);
        }

        _il.Emit(OpCodes.Dup);
        _il.Emit(OpCodes.Stloc, owner);
        if (origin.Index is not null)
            _il.Emit(OpCodes.Ldloc, origin.Index);
    }

    private void EmitField(IlInstruction i, bool isPoint, bool isVolatile)
    {
        if (i.Code == OpCodes.Ldflda || i.Code == OpCodes.Ldsflda || (!isPoint && !SharedAccess.IsOwnClosure(i) && !IsInside(i)))
            return;
        var field = i.ResolveField();
        var kind = KindOf(i, isVolatile || SharedAccess.IsReadForEvent(field, _method));
        if (field.IsStatic)
        {
            _accesses.Number(i, kind, AccessPlace.Of(field), "", isPoint);
            _il.Emit(OpCodes.Call, StepIn.Variable);
        }
        else if (field.DeclaringType!.IsValueType)
        {
            var origin = _origins.UsedBy(i).Inside(field);
            _accesses.Through(origin, i, kind, "", isPoint || SharedAccess.IsShared(origin, _method));
        }
        else
        {
            var value = i.Code == OpCodes.Stfld ? ValueOf(field.FieldType) : null;
            if (value is not null)
                _il.Emit(OpCodes.Stloc, value);
            _il.Emit(OpCodes.Dup);
            _accesses.Number(i, kind, AccessPlace.Of(field), "", isPoint);
            _il.Emit(OpCodes.Call, StepIn.Object);
            if (value is not null)
                _il.Emit(OpCodes.Ldloc, value);
        }
    }

    // A field of a structure of the framework's, such as a tuple, that stands in an object or an array.
    private bool IsInside(IlInstruction i) => i.ResolveField() is { IsStatic: false, DeclaringType.IsValueType: true } && _origins.UsedBy(i).IsKnown;

    // A variable of the thread's own gets its zeros unseen.
    private void EmitInit(IlInstruction i)
    {
        var origin = _origins.UsedBy(i);
        if (origin != RefOrigin.OwnVariable)
            _accesses.Through(origin, i, AccessKind.Write, "", !origin.IsKnown || SharedAccess.IsShared(origin, _method));
    }

    private void EmitElement(IlInstruction i)
    {
        var value = KindOf(i, isVolatile: false) == AccessKind.Write ? ValueOf(ElementType(i)) : null;
        if (value is not null)
            _il.Emit(OpCodes.Stloc, value);
        var (array, index) = (_array ??= _il.DeclareLocal(typeof(object)), _index ??= _il.DeclareLocal(typeof(nint)));
        _il.Emit(OpCodes.Conv_I);
        _il.Emit(OpCodes.Stloc, index);
        _il.Emit(OpCodes.Dup);
        _il.Emit(OpCodes.Stloc, array);
        _il.Emit(OpCodes.Ldloc, index);
        _il.Emit(OpCodes.Ldloc, array);
        _il.Emit(OpCodes.Ldloc, index);
        _accesses.Number(i, KindOf(i, isVolatile: false), AccessPlace.Elements, "", isPoint: true);
        _il.Emit(OpCodes.Call, StepIn.Element);
        if (value is not null)
            _il.Emit(OpCodes.Ldloc, value);
    }

    private void EmitCall(IlInstruction i, bool isPoint, Type? constrained)
    {
        if (i.Code != OpCodes.Call && i.Code != OpCodes.Callvirt && i.Code != OpCodes.Newobj)
            return;
        var called = i.ResolveMethod();
        if (MatrixCells.IsReference(called))
            // As for other arrays: what is touched is known where the reference is used.
            _accesses.Through(RefOrigin.OwnVariable, i, AccessKind.Read, "", isPoint);
        else if (MatrixCells.IsAccess(called))
            EmitCellAccess(i, called, isPoint);
        else
            _calls.EmitBefore(i, isPoint, constrained);
    }

    private void EmitCellAccess(IlInstruction i, MethodBase called, bool isPoint)
    {
        var (array, index) = (_array ??= _il.DeclareLocal(typeof(object)), _index ??= _il.DeclareLocal(typeof(nint)));
        EmitCell(called, array, index);
        _il.Emit(OpCodes.Ldloc, array);
        _il.Emit(OpCodes.Ldloc, index);
        _accesses.Number(i, MatrixCells.IsWrite(called) ? AccessKind.Write : AccessKind.Read, AccessPlace.Elements, "", isPoint);
        _il.Emit(OpCodes.Call, StepIn.Element);
    }

    // Keeps the array of a call and the number of the element.
    private void EmitCell(MethodBase called, LocalBuilder array, LocalBuilder index)
    {
        var arguments = new ArgumentLocals(_il, called);
        _il.Emit(OpCodes.Dup);
        _il.Emit(OpCodes.Stloc, array);
        MatrixCells.EmitNumber(_il, array, arguments.All[..called.DeclaringType!.GetArrayRank()]);
        _il.Emit(OpCodes.Stloc, index);
        arguments.PutBack();
    }

    private LocalBuilder ValueOf(Type type)
    {
        if (!_values.TryGetValue(type, out var value))
            _values.Add(type, value = _il.DeclareLocal(type));
        return value;
    }

    private static AccessKind KindOf(IlInstruction i, bool isVolatile) => SharedAccess.IsStore(i.Code)
        ? isVolatile ? AccessKind.VolatileWrite : AccessKind.Write
        : isVolatile ? AccessKind.VolatileRead : AccessKind.Read;

    private static Type ElementType(IlInstruction i) => i.Code.OperandType == OperandType.InlineType ? i.ResolveType() : i.Code.Name switch
    {
        "stelem.i" => typeof(nint),
        "stelem.i8" => typeof(long),
        "stelem.r4" => typeof(float),
        "stelem.r8" => typeof(double),
        "stelem.ref" => typeof(object),
        _ => typeof(int),
    };
}
