using System.Collections;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>
/// What the learner's compiled code calls, in order: names such as <c>Monitor.Enter</c>, <c>new Object</c>, <c>box</c>.
/// It chooses between hints and never decides a verdict. IL tells more than source text: it sees through helper methods.
/// </summary>
internal sealed class CodeReading
{
    private const int MostMethods = 50;

    // A call of an asynchronous method whose task nobody keeps.
    private const string Dropped = "dropped task of ";
    private const string Ref = "ref of a shared variable ";
    private const string Assignment = "assignment to a shared variable ";

    private readonly List<string> _steps = [];
    private readonly HashSet<MethodBase> _read = [];
    private readonly List<MethodBase> _lambdas = [];

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
        reading.ReadLambdas();
        return reading;
    }

    /// <summary>How many locks are held at the same moment, as far as order tells.</summary>
    public int MostLocksAtOnce
    {
        get
        {
            var (depth, most) = (0, 0);
            foreach (var step in Steps)
            {
                depth += IsEnter(step) ? 1 : IsExit(step) ? -1 : 0;
                most = Math.Max(most, depth);
            }

            return most;
        }
    }

    /// <summary>Whether it does something again and again.</summary>
    public bool Loops => Has("loop") || Has("SpinWait.SpinUntil");

    /// <summary>Whether it starts work elsewhere and nowhere waits for it, as far as names tell.</summary>
    public bool HandsOver =>
        Has(Dropped) || StartsUnawaited;

    /// <summary>Whether it starts work elsewhere.</summary>
    public bool StartsWork =>
        Steps.Any(step => step is "Task.Run" or "TaskFactory.StartNew" or "Task.Start" or "Thread.Start" or "ThreadPool.QueueUserWorkItem" || step.EndsWith(".ContinueWith", StringComparison.Ordinal));

    private bool StartsUnawaited =>
        StartsWork
            && !Steps.Any(step => step is "Task`1.get_Result" or "Thread.Join" or "ManualResetEventSlim.Wait" or "CountdownEvent.Wait" || step.StartsWith("Task.Wait", StringComparison.Ordinal) || IsAwait(step));

    /// <summary>Whether it takes a lock that lets in many readers.</summary>
    public bool ReadLocks => Has("ReaderWriterLockSlim.EnterReadLock") || Has("ReaderWriterLock.AcquireReaderLock");

    /// <summary>Whether it calls an atomic operation; a fence alone is none.</summary>
    public bool IsAtomic => Steps.Any(step => step.StartsWith("Interlocked.", StringComparison.Ordinal) && !step.StartsWith("Interlocked.MemoryBarrier", StringComparison.Ordinal));

    /// <summary>Whether what an atomic addition gives is assigned to the variable that it changed, as far as order tells.</summary>
    /// <param name="variable">The name of the variable.</param>
    public bool AssignsAgain(string variable) =>
        Steps.Contains(Ref + variable) && Steps.Zip(Steps.Skip(1)).Any(pair => IsAddition(pair.First) && pair.Second == Assignment + variable);

    /// <summary>Whether it adds atomically.</summary>
    public bool Adds => Steps.Any(IsAddition);

    /// <summary>Whether it changes variables outside by reference.</summary>
    public bool RefersToShared => Has(Ref);

    /// <summary>The same for all but this one.</summary>
    public bool RefersToOthers(string variable) => RefersToShared && !Steps.Contains(Ref + variable);

    /// <summary>Whether it assigns to a variable outside.</summary>
    public bool AssignsShared => Has(Assignment);

    /// <summary>Whether it orders accesses without making them one: volatile, or a fence.</summary>
    public bool IsVolatile => Has("volatile") || Has("Volatile.") || Has("Interlocked.MemoryBarrier") || Has("Thread.MemoryBarrier");

    public bool Has(string step) => Steps.Any(s => s.StartsWith(step, StringComparison.Ordinal));

    /// <summary>Whether the result of every call of an asynchronous method is awaited, as far as order tells.</summary>
    public bool Awaits(string call)
    {
        for (var i = 0; i < Steps.Count; i++)
        {
            if (Steps[i] == call && (i + 1 == Steps.Count || !IsAwait(Steps[i + 1])))
                return false;
        }

        return true;
    }

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

    internal static bool IsEnter(string step) =>
        step is "Monitor.Enter" or "Monitor.TryEnter" or "Lock.Enter" or "Lock.EnterScope" or "Lock.TryEnter" or "SemaphoreSlim.Wait" or "SemaphoreSlim.WaitAsync" or "WaitHandle.WaitOne"
            or "ReaderWriterLockSlim.EnterReadLock" or "ReaderWriterLockSlim.EnterWriteLock" or "ReaderWriterLock.AcquireReaderLock" or "ReaderWriterLock.AcquireWriterLock";

    private static bool IsExit(string step) =>
        step is "Monitor.Exit" or "Lock.Exit" or "Scope.Dispose" or "SemaphoreSlim.Release" or "Mutex.ReleaseMutex"
            or "ReaderWriterLockSlim.ExitReadLock" or "ReaderWriterLockSlim.ExitWriteLock" or "ReaderWriterLock.ReleaseLock" or "ReaderWriterLock.ReleaseReaderLock" or "ReaderWriterLock.ReleaseWriterLock";

    private static bool IsAddition(string step) => step is "Interlocked.Increment" or "Interlocked.Add";

    private static bool IsAwait(string step) =>
        step.EndsWith(".GetAwaiter", StringComparison.Ordinal) || step.EndsWith(".ConfigureAwait", StringComparison.Ordinal) || step.EndsWith(".AsTask", StringComparison.Ordinal);

    private void Read(MethodBase method)
    {
        if (_read.Count >= MostMethods || !_read.Add(method))
            return;
        // What an async method does stands in its state machine; the method itself starts that.
        if (method.GetCustomAttribute<AsyncStateMachineAttribute>() is { } async && async.StateMachineType.GetMethod("MoveNext", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public) is { } body)
            Read(body);
        IlInstruction[] all = [.. IlInstruction.Of(method)];
        for (var i = 0; i < all.Length; i++)
        {
            var instruction = all[i];
            if (instruction.Code == OpCodes.Volatile)
                _steps.Add("volatile");
            else if (instruction.Code == OpCodes.Ldflda || instruction.Code == OpCodes.Ldsflda)
                _steps.Add(Ref + instruction.ResolveField()?.Name);
            else if ((instruction.Code == OpCodes.Stfld || instruction.Code == OpCodes.Stsfld) && !SharedAccess.IsMadeByCompiler(instruction.ResolveField().DeclaringType))
                _steps.Add(Assignment + instruction.ResolveField().Name);
            else if (instruction.Code == OpCodes.Box)
                _steps.Add("box");
            else if (instruction.IsBranch && instruction.Target < instruction.Offset)
                _steps.Add("loop");
            else if (instruction.Code.OperandType == OperandType.InlineMethod && instruction.ResolveMethod() is { } called)
                Note(method, instruction.Code, called, isDropped: i + 1 < all.Length && all[i + 1].Code == OpCodes.Pop);
        }
    }

    private void Note(MethodBase caller, OpCode code, MethodBase called, bool isDropped)
    {
        if (code == OpCodes.Ldftn || code == OpCodes.Ldvirtftn)
        {
            _lambdas.Add(called);
            return;
        }

        if (code == OpCodes.Newobj && typeof(Delegate).IsAssignableFrom(called.DeclaringType))
            return;
        var isOwn = called.Module == caller.Module;
        if (isDropped && called is MethodInfo { ReturnType: var type } && typeof(Task).IsAssignableFrom(type) && (isOwn || called.Name is "WaitAsync" or "RunAsync"))
            _steps.Add(Dropped + called.Name);
        _steps.Add(code == OpCodes.Newobj ? $"new {called.DeclaringType?.Name}" : $"{called.DeclaringType?.Name}.{called.Name}");
        if (isOwn)
            Read(called);
        else if (RunsDelegates(called))
            ReadLambdas();
    }

    // What a lambda does, it does where it is called: by a delegate's own name, or inside of what it is given to. A query runs later.
    private static bool RunsDelegates(MethodBase called) =>
        typeof(Delegate).IsAssignableFrom(called.DeclaringType)
        || (called is not MethodInfo { ReturnType: var type } || !typeof(IEnumerable).IsAssignableFrom(type) || type == typeof(string) || type.IsArray) && called.GetParameters().Any(parameter => typeof(Delegate).IsAssignableFrom(parameter.ParameterType))
        || called.DeclaringType == typeof(Enumerable) || called is { Name: "MoveNext" or "GetEnumerator" };

    private void ReadLambdas()
    {
        MethodBase[] lambdas = [.. _lambdas];
        _lambdas.Clear();
        foreach (var lambda in lambdas)
            Read(lambda);
    }
}
