using System.Reflection;
using System.Reflection.Emit;

namespace ConcurrencyLab;

/// <summary>Writes, before each access of a copied method, a call that tells what is touched: the object, the index, the place in the code.</summary>
internal sealed class AccessCopy(MethodBase method, ILGenerator il, IReadOnlyList<IlInstruction> all)
{
    private readonly RefOrigins _origins = new(method, il, all);
    private readonly Dictionary<Type, LocalBuilder> _values = [];
    private readonly Dictionary<(AccessPlace, AccessKind), int> _ordinals = [];
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
        else if (i.Code == OpCodes.Ldelema)
            // A check lets others in here; what is touched is known where the reference is used.
            EmitThrough(RefOrigin.OwnVariable, i, AccessKind.Read, "", isPoint);
        else if (isPoint && i.Code.Name!.Contains("elem", StringComparison.Ordinal))
            EmitElement(i);
        else if (isPoint || isVolatile)
            EmitThrough(_origins.UsedBy(i), i, KindOf(i, isVolatile), "", isPoint: true);
    }

    /// <summary>Remembers the object whose field or element a reference is made to.</summary>
    public void EmitOwner(IlInstruction i)
    {
        if (_origins.MadeBy(i) is not { Owner: { } owner } origin)
            return;
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
            EmitNumber(i, kind, AccessPlace.Of(field), "", isPoint);
            il.Emit(OpCodes.Call, StepIn.Variable);
        }
        else if (field.DeclaringType!.IsValueType)
        {
            EmitThrough(_origins.UsedBy(i).Inside(field), i, kind, "", isPoint);
        }
        else
        {
            var value = i.Code == OpCodes.Stfld ? ValueOf(field.FieldType) : null;
            if (value is not null)
                il.Emit(OpCodes.Stloc, value);
            il.Emit(OpCodes.Dup);
            EmitNumber(i, kind, AccessPlace.Of(field), "", isPoint);
            il.Emit(OpCodes.Call, StepIn.Object);
            if (value is not null)
                il.Emit(OpCodes.Ldloc, value);
        }
    }

    // A field of a structure of the framework's, such as a tuple, that stands in an object or an array.
    private bool IsInside(IlInstruction i) => i.ResolveField() is { IsStatic: false, DeclaringType.IsValueType: true } && _origins.UsedBy(i).IsKnown;

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
        EmitNumber(i, KindOf(i, isVolatile: false), AccessPlace.Elements, "", isPoint: true);
        il.Emit(OpCodes.Call, StepIn.Element);
        if (value is not null)
            il.Emit(OpCodes.Ldloc, value);
    }

    private void EmitCall(IlInstruction i, bool isPoint)
    {
        var called = i.ResolveMethod();
        if (!isPoint)
        {
            if (SharedAccess.OfObserved(called) is { } observed)
                EmitReceiver(i, called, observed, KnownCalls.NameOf(called), isPoint: false);
            else if (!called.IsStatic && called.DeclaringType is { IsValueType: true } type && _origins.UsedBy(i).IsKnown && !OwnCode.IsOwn(called, method) && ControlledCalls.Find(called) is null)
                EmitThrough(_origins.UsedBy(i), i, KnownCalls.KindOf(called, type), "", isPoint: false);
            return;
        }

        var (kind, name) = (KnownCalls.KindOf(called), KnownCalls.NameOf(called));
        if (called.IsStatic)
            EmitThrough(kind == AccessKind.Fence ? RefOrigin.OwnVariable : _origins.UsedBy(i), i, kind, name, isPoint: true);
        else
            EmitReceiver(i, called, kind, name, isPoint: true);
    }

    // The object stands below the arguments.
    private void EmitReceiver(IlInstruction i, MethodBase called, AccessKind kind, string name, bool isPoint)
    {
        LocalBuilder[] arguments = [.. called.GetParameters().Select(parameter => il.DeclareLocal(parameter.ParameterType))];
        foreach (var argument in arguments.Reverse())
            il.Emit(OpCodes.Stloc, argument);
        il.Emit(OpCodes.Dup);
        EmitNumber(i, kind, AccessPlace.Of(called.DeclaringType!), name, isPoint);
        il.Emit(OpCodes.Call, StepIn.Object);
        foreach (var argument in arguments)
            il.Emit(OpCodes.Ldloc, argument);
    }

    private void EmitThrough(RefOrigin origin, IlInstruction i, AccessKind kind, string operation, bool isPoint)
    {
        if (origin.Owner is { } owner)
            il.Emit(OpCodes.Ldloc, owner);
        else
            il.Emit(OpCodes.Ldnull);
        if (origin.Index is { } index)
            il.Emit(OpCodes.Ldloc, index);
        else
            il.Emit(OpCodes.Ldc_I4_M1);
        if (origin.Index is null)
            il.Emit(OpCodes.Conv_I);
        EmitNumber(i, kind, origin.Place, operation, isPoint);
        il.Emit(OpCodes.Call, StepIn.Element);
    }

    private void EmitNumber(IlInstruction i, AccessKind kind, AccessPlace place, string operation, bool isPoint)
    {
        var ordinal = _ordinals[(place, kind)] = _ordinals.GetValueOrDefault((place, kind)) + 1;
        var site = AccessSite.Add(new AccessSite(method, i.Offset, kind, place, operation, ordinal, isPoint) { IsChange = isPoint && SharedAccess.IsWrite(i) });
        il.Emit(OpCodes.Ldc_I4, site.Number);
    }

    private LocalBuilder ValueOf(Type type)
    {
        if (!_values.TryGetValue(type, out var value))
            _values.Add(type, value = il.DeclareLocal(type));
        return value;
    }

    private static AccessKind KindOf(IlInstruction i, bool isVolatile) => i.Code.Name!.StartsWith("st", StringComparison.Ordinal)
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
