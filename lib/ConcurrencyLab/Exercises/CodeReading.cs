using System.Reflection;
using System.Reflection.Emit;

namespace ConcurrencyLab;

/// <summary>
/// What the learner's compiled code calls, in order: names such as <c>Monitor.Enter</c>, <c>new Object</c>, <c>box</c>.
/// It chooses between hints and never decides a verdict. IL tells more than source text: it sees through helper methods.
/// </summary>
internal sealed class CodeReading
{
    private const int MostMethods = 50;

    private static readonly Dictionary<short, OpCode> s_opCodes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    private readonly List<string> _steps = [];
    private readonly HashSet<MethodBase> _read = [];

    private CodeReading()
    {
    }

    public IReadOnlyList<string> Steps => _steps;

    public bool Locks => Steps.Any(IsEnter);

    public int LockCount => Steps.Count(IsEnter);

    public static CodeReading Of(Delegate code)
    {
        var reading = new CodeReading();
        reading.Read(code.Method);
        return reading;
    }

    public bool Has(string step) => Steps.Any(s => s.StartsWith(step, StringComparison.Ordinal));

    /// <summary>Whether every call of a method lies between taking and giving back a lock, as far as order tells.</summary>
    public bool IsGuarded(string call)
    {
        var depth = 0;
        foreach (var step in Steps)
        {
            depth += IsEnter(step) ? 1 : IsExit(step) ? -1 : 0;
            if (depth <= 0 && step.StartsWith(call, StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    private static bool IsEnter(string step) =>
        step is "Monitor.Enter" or "Monitor.TryEnter" or "Lock.Enter" or "Lock.EnterScope" or "Lock.TryEnter" or "SemaphoreSlim.Wait" or "WaitHandle.WaitOne"
            or "ReaderWriterLockSlim.EnterReadLock" or "ReaderWriterLockSlim.EnterWriteLock";

    private static bool IsExit(string step) =>
        step is "Monitor.Exit" or "Lock.Exit" or "Scope.Dispose" or "SemaphoreSlim.Release" or "Mutex.ReleaseMutex"
            or "ReaderWriterLockSlim.ExitReadLock" or "ReaderWriterLockSlim.ExitWriteLock";

    private void Read(MethodBase method)
    {
        if (_read.Count >= MostMethods || !_read.Add(method) || method.GetMethodBody() is not { } body || body.GetILAsByteArray() is not { } il)
            return;
        foreach (var clause in body.ExceptionHandlingClauses)
            _steps.Add(clause.Flags == ExceptionHandlingClauseOptions.Finally ? "finally" : "catch");
        for (var at = 0; at < il.Length;)
        {
            var value = (short)il[at++];
            if (value == 0xFE)
                value = unchecked((short)(0xFE00 | il[at++]));
            var code = s_opCodes[value];
            if (code == OpCodes.Volatile)
                _steps.Add("volatile");
            else if (code == OpCodes.Box)
                _steps.Add("box");
            else if (IsBackward(code, il, at))
                _steps.Add("loop");
            else if (code.OperandType == OperandType.InlineMethod && Resolve(method, BitConverter.ToInt32(il, at)) is { } called)
                Note(method, code, called);
            at += SizeOfOperand(code, il, at);
        }
    }

    private void Note(MethodBase caller, OpCode code, MethodBase called)
    {
        if (code == OpCodes.Ldftn || code == OpCodes.Ldvirtftn)
        {
            Read(called);
            return;
        }

        _steps.Add(code == OpCodes.Newobj ? $"new {called.DeclaringType?.Name}" : $"{called.DeclaringType?.Name}.{called.Name}");
        if (called.Module == caller.Module)
            Read(called);
    }

    private static MethodBase? Resolve(MethodBase caller, int token)
    {
        try
        {
            return caller.Module.ResolveMethod(token, caller.DeclaringType?.GetGenericArguments(), caller.IsGenericMethod ? caller.GetGenericArguments() : null);
        }
        catch (Exception e) when (e is ArgumentException or BadImageFormatException or FileNotFoundException)
        {
            return null;
        }
    }

    private static bool IsBackward(OpCode code, byte[] il, int at) => code.OperandType switch
    {
        OperandType.ShortInlineBrTarget => (sbyte)il[at] < 0,
        OperandType.InlineBrTarget => BitConverter.ToInt32(il, at) < 0,
        _ => false,
    };

    private static int SizeOfOperand(OpCode code, byte[] il, int at) => code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
        _ => 4,
    };
}
