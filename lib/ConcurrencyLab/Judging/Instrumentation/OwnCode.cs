using System.Reflection;

namespace ConcurrencyLab;

/// <summary>Tells the learner's code from that of libraries, and what of it can be copied.</summary>
internal static class OwnCode
{
    /// <summary>Whether a member stands in the same assembly as the code that uses it, in another cell or project, or is given with an exercise.</summary>
    public static bool IsOwn(MemberInfo member, MethodBase user) =>
        member.Module == user.Module || IsOfCell(member.DeclaringType) || OwnProjects.Has(member.Module.Assembly) || member.DeclaringType?.IsDefined(typeof(GivenCodeAttribute), inherit: false) is true;

    /// <summary>Why a method of the learner stays as it is; null when it can be copied.</summary>
    public static string? ReasonNotToCopy(MethodBase method) =>
        method.GetMethodBody() is null ? "本体がありません"
        : method.ContainsGenericParameters ? "型引数が決まっていません"
        : method.CallingConvention.HasFlag(CallingConventions.VarArgs) ? "可変個の引数を取ります"
        : null;

    /// <summary>[MethodImpl(MethodImplOptions.Synchronized)].</summary>
    public static bool TakesALock(MethodBase method) => (method.MethodImplementationFlags & MethodImplAttributes.Synchronized) != 0;

    /// <summary>Cells are compiled into types named Submission#1, Submission#2, ….</summary>
    public static bool IsOfCell(Type? type)
    {
        for (; type is not null; type = type.DeclaringType)
        {
            if (type.Name.StartsWith("Submission#", StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
