using System.Reflection;
using System.Reflection.Emit;

namespace ConcurrencyLab;

/// <summary>Writes the copy of one method, instruction by instruction.</summary>
internal sealed class MethodCopy(MethodBase method, ILGenerator il, GivenReferences given)
{
    private readonly Dictionary<int, Label> _labels = [];
    private readonly List<IlInstruction> _prefixes = [];

    public void Write()
    {
        var body = method.GetMethodBody()!;
        foreach (var local in body.LocalVariables)
            il.DeclareLocal(local.LocalType, local.IsPinned);
        if (method is { IsStatic: false, DeclaringType.IsValueType: false })
        {
            // What a call through null throws, the copy throws, which is called with whatever object.
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Call, StepIn.NotNull);
        }

        var blocks = new ExceptionBlocks(body.ExceptionHandlingClauses, il);
        IlInstruction[] all = [.. IlInstruction.Of(method)];
        var origins = new RefOrigins(method, il, all, given.Take(il));
        var (accesses, calls) = (new AccessCopy(method, il, origins), new CallCopy(method, il, origins));
        for (var i = 0; i < all.Length; i++)
        {
            blocks.At(all[i].Offset);
            il.MarkLabel(LabelAt(all[i].Offset));
            if (all[i].Code.OpCodeType == OpCodeType.Prefix)
                _prefixes.Add(all[i]);
            else if (i + 1 < all.Length && DelegateCopies.IsCreation(all[i], all[i + 1]))
                // One instruction for two: nothing branches in between.
                calls.EmitDelegate(all[i], all[++i]);
            else if (blocks.IsEndOfFault(all[i]))
                il.Emit(OpCodes.Rethrow);
            else
                Write(all[i], accesses, calls);
        }

        // A block that ends with the method needs something behind it, to which nothing comes.
        blocks.At(all[^1].End);
        il.Emit(OpCodes.Ldnull);
        il.Emit(OpCodes.Throw);
    }

    private void Write(IlInstruction instruction, AccessCopy accesses, CallCopy calls)
    {
        var access = SharedAccess.Of(instruction);
        var constrained = _prefixes.Where(prefix => prefix.Code == OpCodes.Constrained).Select(prefix => prefix.ResolveType()).FirstOrDefault();
        EmitBeginning(instruction);
        accesses.EmitBefore(instruction, access is not null, _prefixes.Exists(prefix => prefix.Code == OpCodes.Volatile), constrained);
        if (instruction.IsBranch && instruction.Target <= instruction.Offset)
            il.Emit(OpCodes.Call, StepIn.Round);
        accesses.EmitOwner(instruction);
        if (constrained is null || instruction.Code == OpCodes.Ldftn || instruction.ResolveMethod() is not MethodInfo called || !calls.EmitConstrained(constrained, called, instruction))
        {
            // Nothing may come between a prefix, such as "volatile.", and its instruction. A tail call is only faster.
            foreach (var prefix in _prefixes.Where(prefix => prefix.Code != OpCodes.Tailcall))
                Emit(prefix, calls, isBare: true);
            Emit(instruction, calls, isBare: constrained is not null);
        }

        _prefixes.Clear();
        if (access is not { Length: > 0 })
            return;
        il.Emit(OpCodes.Ldstr, access);
        il.Emit(OpCodes.Call, StepIn.After);
    }

    private void EmitBeginning(IlInstruction i)
    {
        if (i.Code.OperandType is not (OperandType.InlineField or OperandType.InlineMethod) || StaticConstructors.ReasonAgainst(i.ResolveMember(), method) is not { } reason)
            return;
        il.Emit(OpCodes.Ldstr, reason);
        il.Emit(OpCodes.Call, StepIn.Uncopied);
    }

    private void Emit(IlInstruction i, CallCopy calls, bool isBare)
    {
        switch (i.Code.OperandType)
        {
            // ILGenerator writes the ends of handlers itself.
            case OperandType.InlineNone when i.Code == OpCodes.Endfilter:
                break;
            case OperandType.InlineNone:
                il.Emit(i.Code);
                break;
            case OperandType.ShortInlineI or OperandType.ShortInlineVar:
                il.Emit(i.Code, i.Il[i.OperandAt]);
                break;
            case OperandType.InlineVar:
                il.Emit(i.Code, BitConverter.ToInt16(i.Il, i.OperandAt));
                break;
            case OperandType.InlineI:
                il.Emit(i.Code, i.Int32);
                break;
            case OperandType.InlineI8:
                il.Emit(i.Code, BitConverter.ToInt64(i.Il, i.OperandAt));
                break;
            case OperandType.ShortInlineR:
                il.Emit(i.Code, BitConverter.ToSingle(i.Il, i.OperandAt));
                break;
            case OperandType.InlineR:
                il.Emit(i.Code, BitConverter.ToDouble(i.Il, i.OperandAt));
                break;
            case OperandType.InlineString:
                il.Emit(i.Code, i.ResolveString());
                break;
            case OperandType.InlineType:
                il.Emit(i.Code, i.ResolveType());
                if (i.Code == OpCodes.Newarr)
                    calls.EmitMade();
                break;
            case OperandType.InlineField:
                EmitField(i);
                break;
            case OperandType.InlineMethod when isBare:
                calls.EmitAsIs(i.Code, i.ResolveMethod());
                break;
            case OperandType.InlineMethod:
                calls.Emit(i);
                break;
            case OperandType.InlineTok:
                EmitToken(i.Code, i.ResolveMember());
                break;
            case OperandType.InlineBrTarget or OperandType.ShortInlineBrTarget:
                il.Emit(LongForm.Of(i.Code), LabelAt(i.Target));
                break;
            case OperandType.InlineSwitch:
                il.Emit(i.Code, [.. i.SwitchTargets().Select(LabelAt)]);
                break;
            default:
                throw new NotSupportedException($"{i.Code.Name} は写せません");
        }
    }

    // The compiler keeps delegates that capture nothing, for the next time: one of the original code must not get in here.
    private void EmitField(IlInstruction i)
    {
        var field = i.ResolveField();
        ThreadValues.Note(field);
        if (!SharedAccess.IsDelegateCache(field))
        {
            il.Emit(i.Code, field);
            return;
        }

        if (!field.IsStatic)
            il.Emit(OpCodes.Pop);
        il.Emit(i.Code == OpCodes.Ldsfld || i.Code == OpCodes.Ldfld ? OpCodes.Ldnull : OpCodes.Pop);
    }

    private void EmitToken(OpCode code, MemberInfo member)
    {
        if (member is Type type)
            il.Emit(code, type);
        else if (member is FieldInfo field)
            il.Emit(code, field);
        else if (member is MethodInfo called)
            il.Emit(code, called);
        else
            throw new NotSupportedException($"{code.Name} は写せません");
    }

    private Label LabelAt(int offset)
    {
        if (!_labels.TryGetValue(offset, out var label))
            _labels.Add(offset, label = il.DefineLabel());
        return label;
    }
}
