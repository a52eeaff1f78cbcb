using System.Reflection;
using System.Reflection.Emit;

namespace ConcurrencyLab;

/// <summary>Writes the copy of one method, instruction by instruction.</summary>
internal sealed class SteppedCopy(SteppedCopies copies, MethodInfo method, ILGenerator il)
{
    private static readonly MethodInfo s_before = typeof(CrewHere).GetMethod(nameof(CrewHere.Point))!;
    private static readonly MethodInfo s_poll = typeof(CrewHere).GetMethod(nameof(CrewHere.NotePolling))!;
    private static readonly MethodInfo s_after = typeof(CrewHere).GetMethod(nameof(CrewHere.Note))!;

    private static readonly MethodInfo s_spinOnce = typeof(SpinWait).GetMethod(nameof(SpinWait.SpinOnce), [typeof(int)])!;

    private readonly Dictionary<int, Label> _labels = [];
    private bool _hasPrefix;

    public void Write()
    {
        var body = method.GetMethodBody()!;
        foreach (var local in body.LocalVariables)
            il.DeclareLocal(local.LocalType, local.IsPinned);
        var blocks = new ExceptionBlocks(body.ExceptionHandlingClauses, il);
        foreach (var instruction in IlInstruction.Of(method))
        {
            blocks.At(instruction.Offset);
            il.MarkLabel(LabelAt(instruction.Offset));
            Write(instruction);
        }
    }

    private void Write(IlInstruction instruction)
    {
        // Nothing may come between a prefix, such as "volatile.", and its instruction.
        var meeting = MeetingPlace.Of(instruction);
        if (!_hasPrefix && (meeting is not null || instruction.Code == OpCodes.Volatile))
            il.Emit(OpCodes.Call, s_before);
        if (MeetingPlace.IsPolling(instruction))
            il.Emit(OpCodes.Call, s_poll);
        _hasPrefix = instruction.Code.OpCodeType == OpCodeType.Prefix;
        Emit(instruction);
        if (meeting is not { Length: > 0 })
            return;
        il.Emit(OpCodes.Ldstr, meeting);
        il.Emit(OpCodes.Call, s_after);
    }

    private void Emit(IlInstruction i)
    {
        switch (i.Code.OperandType)
        {
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
                break;
            case OperandType.InlineField:
                il.Emit(i.Code, i.ResolveField());
                break;
            case OperandType.InlineMethod:
                EmitCall(i.Code, i.ResolveMethod());
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
                throw new NotSupportedException();
        }
    }

    private void EmitCall(OpCode code, MethodBase called)
    {
        if (EmitPause(called))
            return;
        if (called is ConstructorInfo constructor)
            il.Emit(code, constructor);
        else if ((code == OpCodes.Call || code == OpCodes.Callvirt) && copies.IsOwn(called))
            il.Emit(OpCodes.Call, copies.Of((MethodInfo)called));
        else
            il.Emit(code, (MethodInfo)called);
    }

    // A thread that sleeps, even for 0 ms, shows as waiting, just as one that waits for a lock. Sleeping orders nothing: the
    // point before it is what is left of it. A spin goes on without its sleeps.
    private bool EmitPause(MethodBase called)
    {
        var isSpin = called.DeclaringType == typeof(SpinWait) && called.Name == nameof(SpinWait.SpinOnce);
        if (!isSpin && !MeetingPlace.IsSleep(called))
            return false;
        if (called.GetParameters().Length > 0)
            il.Emit(OpCodes.Pop);
        if (isSpin)
        {
            il.Emit(OpCodes.Ldc_I4_M1);
            il.Emit(OpCodes.Call, s_spinOnce);
        }

        return true;
    }

    private void EmitToken(OpCode code, MemberInfo member)
    {
        if (member is Type type)
            il.Emit(code, type);
        else if (member is FieldInfo field)
            il.Emit(code, field);
        else
            throw new NotSupportedException();
    }

    private Label LabelAt(int offset)
    {
        if (!_labels.TryGetValue(offset, out var label))
            _labels.Add(offset, label = il.DefineLabel());
        return label;
    }
}
