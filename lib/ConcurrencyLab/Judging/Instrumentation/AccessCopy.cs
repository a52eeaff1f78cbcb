using System.Reflection;
using System.Reflection.Emit;

namespace ConcurrencyLab;

/// <summary>Writes, before each access of a copied method, a call that tells what is touched: the object, the index, the place in the code.</summary>
internal sealed class AccessCopy(MethodBase method, ILGenerator il, IReadOnlyList<IlInstruction> all)
{
    private readonly RefOrigins _origins = new(method, il, all);
    private readonly Dictionary<Type, LocalBuilder> _values = [];
    private readonly AccessWriter _accesses = new(method, il);
    private LocalBuilder? _array;
    private LocalBuilder? _index;

    /// <param name="i">The instruction that comes next.</param>
    /// <param name="isPoint">Whether a check lets others in here.</param>
    /// <param name="isVolatile">Whether it stands behind "volatile.".</param>
    public void EmitBefore(IlInstruction i, bool isPoint, bool isVolatile)
    {
        if (i.Code == OpCodes.Call || i.Code == OpCodes.Callvirt)
            EmitCall(i, isPoint);
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
            il.Emit(OpCodes.Conv_I);
            il.Emit(OpCodes.Stloc, index);
        }

        il.Emit(OpCodes.Dup);
        il.Emit(OpCodes.Stloc, owner);
        if (origin.Index is not null)
            il.Emit(OpCodes.Ldloc, origin.Index);
    }

    private void EmitField(IlInstruction i, bool isPoint, bool isVolatile)
    {
        if (i.Code == OpCodes.Ldflda || i.Code == OpCodes.Ldsflda || (!isPoint && !SharedAccess.IsOwnClosure(i) && !IsInside(i)))
            return;
        var (field, kind) = (i.ResolveField(), KindOf(i, isVolatile));
        if (field.IsStatic)
        {
            _accesses.Number(i, kind, AccessPlace.Of(field), "", isPoint);
            il.Emit(OpCodes.Call, StepIn.Variable);
        }
        else if (field.DeclaringType!.IsValueType)
        {
            _accesses.Through(_origins.UsedBy(i).Inside(field), i, kind, "", isPoint);
        }
        else
        {
            var value = i.Code == OpCodes.Stfld ? ValueOf(field.FieldType) : null;
            if (value is not null)
                il.Emit(OpCodes.Stloc, value);
            il.Emit(OpCodes.Dup);
            _accesses.Number(i, kind, AccessPlace.Of(field), "", isPoint);
            il.Emit(OpCodes.Call, StepIn.Object);
            if (value is not null)
                il.Emit(OpCodes.Ldloc, value);
        }
    }

    // A field of a structure of the framework's, such as a tuple, that stands in an object or an array.
    private bool IsInside(IlInstruction i) => i.ResolveField() is { IsStatic: false, DeclaringType.IsValueType: true } && _origins.UsedBy(i).IsKnown;

    // A variable of the thread's own gets its zeros unseen.
    private void EmitInit(IlInstruction i)
    {
        var origin = _origins.UsedBy(i);
        if (origin != RefOrigin.OwnVariable)
            _accesses.Through(origin, i, AccessKind.Write, "", SharedAccess.IsShared(origin.Place, method));
    }

    private void EmitElement(IlInstruction i)
    {
        var value = KindOf(i, isVolatile: false) == AccessKind.Write ? ValueOf(ElementType(i)) : null;
        if (value is not null)
            il.Emit(OpCodes.Stloc, value);
        var (array, index) = (_array ??= il.DeclareLocal(typeof(object)), _index ??= il.DeclareLocal(typeof(nint)));
        il.Emit(OpCodes.Conv_I);
        il.Emit(OpCodes.Stloc, index);
        il.Emit(OpCodes.Dup);
        il.Emit(OpCodes.Stloc, array);
        il.Emit(OpCodes.Ldloc, index);
        il.Emit(OpCodes.Ldloc, array);
        il.Emit(OpCodes.Ldloc, index);
        _accesses.Number(i, KindOf(i, isVolatile: false), AccessPlace.Elements, "", isPoint: true);
        il.Emit(OpCodes.Call, StepIn.Element);
        if (value is not null)
            il.Emit(OpCodes.Ldloc, value);
    }

    private void EmitCall(IlInstruction i, bool isPoint)
    {
        var called = i.ResolveMethod();
        if (MatrixCells.IsReference(called))
        {
            _accesses.Through(RefOrigin.OwnVariable, i, AccessKind.Read, "", isPoint);
            return;
        }

        if (MatrixCells.IsAccess(called))
        {
            var (array, index) = (_array ??= il.DeclareLocal(typeof(object)), _index ??= il.DeclareLocal(typeof(nint)));
            EmitCell(called, array, index);
            il.Emit(OpCodes.Ldloc, array);
            il.Emit(OpCodes.Ldloc, index);
            _accesses.Number(i, MatrixCells.IsWrite(called) ? AccessKind.Write : AccessKind.Read, AccessPlace.Elements, "", isPoint);
            il.Emit(OpCodes.Call, StepIn.Element);
            return;
        }

        if (!isPoint)
        {
            if (SharedAccess.OfObserved(called) is { } observed)
                EmitReceiver(i, called, observed, KnownCalls.NameOf(called), isPoint: false);
            else if (!called.IsStatic && called.DeclaringType is { IsValueType: true } type && _origins.UsedBy(i).IsKnown && !OwnCode.IsOwn(called, method) && ControlledCalls.Find(called) is null)
                _accesses.Through(_origins.UsedBy(i), i, KnownCalls.KindOf(called, type), "", isPoint: false);
            return;
        }

        var (kind, name) = (KnownCalls.KindOf(called), KnownCalls.NameOf(called));
        if (called.IsStatic)
            _accesses.Through(kind == AccessKind.Fence ? RefOrigin.OwnVariable : _origins.UsedBy(i), i, kind, name, isPoint: true);
        else
            EmitReceiver(i, called, kind, name, isPoint: true);
    }

    // Keeps the array of a call and the number of the element.
    private void EmitCell(MethodBase called, LocalBuilder array, LocalBuilder index)
    {
        var arguments = _accesses.TakeArguments(called);
        il.Emit(OpCodes.Dup);
        il.Emit(OpCodes.Stloc, array);
        MatrixCells.EmitNumber(il, array, arguments[..called.DeclaringType!.GetArrayRank()]);
        il.Emit(OpCodes.Stloc, index);
        _accesses.PutBack(arguments);
    }

    // The object stands below the arguments.
    private void EmitReceiver(IlInstruction i, MethodBase called, AccessKind kind, string name, bool isPoint)
    {
        var arguments = _accesses.TakeArguments(called);
        il.Emit(OpCodes.Dup);
        _accesses.Number(i, kind, AccessPlace.Of(called.DeclaringType!), name, isPoint);
        il.Emit(OpCodes.Call, StepIn.Object);
        _accesses.PutBack(arguments);
    }

    private LocalBuilder ValueOf(Type type)
    {
        if (!_values.TryGetValue(type, out var value))
            _values.Add(type, value = il.DeclareLocal(type));
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
