using System.Reflection;
using System.Reflection.Emit;

namespace ConcurrencyLab;

/// <summary>
/// Where the references point that a call gives to a method, as far as the caller knows: for each argument an origin, or null.
/// A method has a copy for each kind of them, which is told the objects and the indices behind its own arguments.
/// </summary>
internal sealed class GivenReferences
{
    private readonly RefOrigin?[] _origins;

    private GivenReferences(RefOrigin?[] origins) => _origins = origins;

    public static GivenReferences None { get; } = new([]);

    /// <summary>The same for all calls that can have one copy.</summary>
    public string Kind => string.Join(",", _origins.Select(origin => origin?.Place.Number));

    /// <summary>What the copy takes behind its own arguments.</summary>
    public IEnumerable<Type> Types => _origins.Where(IsTold).SelectMany(_ => (Type[])[typeof(object), typeof(nint)]);

    /// <summary>What a call gives.</summary>
    public static GivenReferences By(IlInstruction call, MethodBase called, RefOrigins origins)
    {
        if (OwnCode.TakesALock(called))
            return None;
        Type[] arguments = [.. called.IsStatic ? [] : (Type[])[called.DeclaringType!.IsValueType ? called.DeclaringType.MakeByRefType() : called.DeclaringType], .. called.GetParameters().Select(parameter => parameter.ParameterType)];
        RefOrigin?[] given = [.. arguments.Select((type, at) => type.IsByRef && origins.TakenBy(call, at) is { } origin && origin != RefOrigin.Unknown ? origin : null)];
        return Array.Exists(given, origin => origin is not null) ? new(given) : None;
    }

    /// <summary>In the caller: puts what the copy takes behind its own arguments on the stack.</summary>
    public void Emit(ILGenerator il)
    {
        foreach (var origin in _origins.Where(IsTold))
            origin!.Emit(il);
    }

    /// <summary>In the copy: keeps it.</summary>
    public IReadOnlyDictionary<int, RefOrigin> Take(ILGenerator il)
    {
        var next = _origins.Length;
        Dictionary<int, RefOrigin> taken = [];
        for (var argument = 0; argument < _origins.Length; argument++)
        {
            if (_origins[argument] is not { } origin)
                continue;
            taken.Add(argument, IsTold(origin) ? new RefOrigin(origin.Place) { Owner = Keep(il, typeof(object), next++), Index = Keep(il, typeof(nint), next++) } : origin);
        }

        return taken;
    }

    private static bool IsTold(RefOrigin? origin) => origin is { IsKnown: true };

    private static LocalBuilder Keep(ILGenerator il, Type type, int argument)
    {
        var local = il.DeclareLocal(type);
        il.Emit(OpCodes.Ldarg, (short)argument);
        il.Emit(OpCodes.Stloc, local);
        return local;
    }
}
