using System.Reflection;
using System.Reflection.Emit;

namespace ConcurrencyLab;

/// <summary>
/// Follows references to variables from the instruction that makes one (ldflda, ldelema, ldsflda) to the one that uses it.
/// Where branches meet, a reference is known when it is the same from wherever they come; at the head of a loop none is.
/// </summary>
internal sealed class RefOrigins
{
    private readonly MethodBase _method;
    private readonly ILGenerator _il;
    private readonly MethodBody _body;
    private readonly HashSet<int> _unknown = [];
    private readonly Dictionary<int, RefOrigin?[]> _atTargets = [];
    private readonly Dictionary<int, RefOrigin> _made = [];
    private readonly Dictionary<int, RefOrigin?[]> _taken = [];
    private readonly Dictionary<int, RefOrigin> _locals = [];
    private readonly Dictionary<int, RefOrigin> _given;
    private readonly Stack<RefOrigin?> _stack = [];
    private bool _goesOn = true;

    /// <param name="method">The method.</param>
    /// <param name="il">The copy.</param>
    /// <param name="all">All instructions of the method.</param>
    /// <param name="given">What is known of its arguments.</param>
    public RefOrigins(MethodBase method, ILGenerator il, IReadOnlyList<IlInstruction> all, IReadOnlyDictionary<int, RefOrigin> given)
    {
        var changed = all.Where(i => i.Code.Name!.StartsWith("starg", StringComparison.Ordinal)).Select(ArgumentNumber).ToHashSet();
        _given = given.Where(argument => !changed.Contains(argument.Key)).ToDictionary();
        (_method, _il, _body) = (method, il, method.GetMethodBody()!);
        foreach (var i in all)
            _unknown.UnionWith(Targets(i).Where(target => target <= i.Offset));

        foreach (var clause in _body.ExceptionHandlingClauses)
        {
            _unknown.Add(clause.HandlerOffset);
            if (clause.Flags == ExceptionHandlingClauseOptions.Filter)
                _unknown.Add(clause.FilterOffset);
        }

        var stores = all.Where(i => LocalNumber(i, isStore: true) >= 0).CountBy(i => LocalNumber(i, isStore: true)).ToDictionary();
        foreach (var i in all)
            Follow(i, stores);
    }

    /// <summary>What an instruction that makes a reference makes; null when it makes none that is remembered.</summary>
    public RefOrigin? MadeBy(IlInstruction i) => _made.GetValueOrDefault(i.Offset);

    /// <summary>The reference that an instruction goes through, or that a call is given.</summary>
    /// <param name="i">The instruction.</param>
    /// <param name="at">Which of the values that it takes, from the deepest one.</param>
    public RefOrigin UsedBy(IlInstruction i, int at = 0) =>
        // What is no reference is a value of the thread's own.
        _taken.TryGetValue(i.Offset, out var taken) ? taken.ElementAtOrDefault(at) ?? RefOrigin.OwnVariable : RefOrigin.Unknown;

    /// <summary>The same; null when it is no reference that was followed.</summary>
    public RefOrigin? TakenBy(IlInstruction i, int at) => _taken.GetValueOrDefault(i.Offset)?.ElementAtOrDefault(at);

    private void Follow(IlInstruction i, Dictionary<int, int> stores)
    {
        Meet(i.Offset);
        var code = i.Code;
        if (code == OpCodes.Dup)
        {
            var top = Pop();
            Push(top);
            Push(top);
            return;
        }

        var taken = new RefOrigin?[StackShape.PopsOf(i, _method)];
        for (var left = taken.Length - 1; left >= 0; left--)
            taken[left] = Pop();
        _taken[i.Offset] = taken;
        var deepest = taken.FirstOrDefault();
        if (LocalNumber(i, isStore: true) is >= 0 and var stored && _body.LocalVariables[stored].LocalType.IsByRef && stores[stored] == 1 && deepest is not null)
            _locals[stored] = deepest;
        var pushes = StackShape.PushesOf(i);
        if (pushes > 0)
            Push(Result(i, deepest));
        foreach (var target in Targets(i))
            Keep(target);
        _goesOn = code.FlowControl is not (FlowControl.Branch or FlowControl.Return or FlowControl.Throw);
    }

    private static IEnumerable<int> Targets(IlInstruction i) => i.IsBranch ? [i.Target] : i.Code == OpCodes.Switch ? i.SwitchTargets() : [];

    // What a branch brings to its target.
    private void Keep(int target) => _atTargets[target] = _atTargets.TryGetValue(target, out var kept) ? Common(kept, [.. _stack]) : [.. _stack];

    // What comes from the instruction before, and from branches.
    private void Meet(int offset)
    {
        if (_goesOn && _atTargets.ContainsKey(offset))
            Keep(offset);
        if (_goesOn && !_atTargets.ContainsKey(offset) && !_unknown.Contains(offset))
            return;
        RefOrigin?[] known = _unknown.Contains(offset) ? [] : _atTargets.GetValueOrDefault(offset, []);
        _stack.Clear();
        foreach (var origin in known.Reverse())
            _stack.Push(origin);
    }

    private static RefOrigin?[] Common(RefOrigin?[] some, RefOrigin?[] others) =>
        some.Length != others.Length ? [] : [.. some.Zip(others, (one, other) => one == other ? one : RefOrigin.Unknown)];

    private RefOrigin? Result(IlInstruction i, RefOrigin? deepest)
    {
        var code = i.Code;
        if (code == OpCodes.Ldsflda)
            return ThreadValues.IsOfOneThread(i.ResolveField()) ? RefOrigin.OwnVariable : Made(i, new RefOrigin(AccessPlace.Of(i.ResolveField())));
        if (code == OpCodes.Ldflda)
        {
            var field = i.ResolveField();
            return SharedAccess.IsOfStateMachine(field) ? RefOrigin.OwnVariable : field.DeclaringType!.IsValueType ? (deepest ?? RefOrigin.Unknown).Inside(field)
                : Made(i, new RefOrigin(AccessPlace.Of(field)) { Owner = _il.DeclareLocal(typeof(object)) });
        }

        if (code == OpCodes.Ldelema || (code.OperandType == OperandType.InlineMethod && MatrixCells.IsReference(i.ResolveMethod())))
            return Made(i, new RefOrigin(AccessPlace.Elements) { Owner = _il.DeclareLocal(typeof(object)), Index = _il.DeclareLocal(typeof(nint)) });
        if (code.Name!.StartsWith("ldloca", StringComparison.Ordinal) || code.Name.StartsWith("ldarga", StringComparison.Ordinal))
            return RefOrigin.OwnVariable;
        if (LocalNumber(i, isStore: false) is >= 0 and var loaded)
            return _body.LocalVariables[loaded].LocalType.IsByRef ? _locals.GetValueOrDefault(loaded, RefOrigin.Unknown) : null;
        if (code.Name.StartsWith("ldarg", StringComparison.Ordinal))
            return IsReference(ArgumentNumber(i)) ? _given.GetValueOrDefault(ArgumentNumber(i), RefOrigin.Unknown) : null;
        return code.OperandType == OperandType.InlineMethod && i.ResolveMethod() is MethodInfo { ReturnType.IsByRef: true } ? RefOrigin.Unknown : null;
    }

    private RefOrigin Made(IlInstruction i, RefOrigin origin) => _made[i.Offset] = origin;

    private void Push(RefOrigin? origin) => _stack.Push(origin);

    private RefOrigin? Pop() => _stack.Count > 0 ? _stack.Pop() : RefOrigin.Unknown;

    private bool IsReference(int argument) =>
        _method.IsStatic ? _method.GetParameters()[argument].ParameterType.IsByRef
        : argument == 0 ? _method.DeclaringType!.IsValueType
        : _method.GetParameters()[argument - 1].ParameterType.IsByRef;

    private static int ArgumentNumber(IlInstruction i) => i.Code.OperandType switch
    {
        OperandType.ShortInlineVar => i.Il[i.OperandAt],
        OperandType.InlineVar => BitConverter.ToUInt16(i.Il, i.OperandAt),
        _ => i.Code.Name![^1] - '0',
    };

    private static int LocalNumber(IlInstruction i, bool isStore)
    {
        var name = isStore ? "stloc" : "ldloc";
        var code = i.Code.Name!;
        if (!code.StartsWith(name, StringComparison.Ordinal) || code.StartsWith("ldloca", StringComparison.Ordinal))
            return -1;
        return i.Code.OperandType switch
        {
            OperandType.ShortInlineVar => i.Il[i.OperandAt],
            OperandType.InlineVar => BitConverter.ToUInt16(i.Il, i.OperandAt),
            _ => code[^1] - '0',
        };
    }
}
