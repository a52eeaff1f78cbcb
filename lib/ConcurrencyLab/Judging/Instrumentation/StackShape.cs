using System.Reflection;
using System.Reflection.Emit;

namespace ConcurrencyLab;

/// <summary>How many values an instruction takes from the stack and puts there.</summary>
internal static class StackShape
{
    public static int PopsOf(IlInstruction i, MethodBase method) => i.Code.StackBehaviourPop switch
    {
        StackBehaviour.Pop0 => 0,
        StackBehaviour.Varpop when i.Code == OpCodes.Ret => method is MethodInfo { ReturnType: var type } && type != typeof(void) ? 1 : 0,
        StackBehaviour.Varpop => i.Code.OperandType == OperandType.InlineMethod ? ArgumentsOf(i) : 0,
        var several => 1 + several.ToString().Count(c => c == '_'),
    };

    public static int PushesOf(IlInstruction i) => i.Code.StackBehaviourPush switch
    {
        StackBehaviour.Push0 => 0,
        StackBehaviour.Varpush => i.Code.OperandType == OperandType.InlineMethod && i.ResolveMethod() is MethodInfo { ReturnType: var type } && type != typeof(void) ? 1 : 0,
        _ => 1,
    };

    private static int ArgumentsOf(IlInstruction i)
    {
        var called = i.ResolveMethod();
        return called.GetParameters().Length + (called.IsStatic || i.Code == OpCodes.Newobj ? 0 : 1);
    }
}
