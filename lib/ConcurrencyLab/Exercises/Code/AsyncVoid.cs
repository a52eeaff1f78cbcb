using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>Refuses a method that cannot be judged safely: an exception of an <c>async void</c> method ends the kernel.</summary>
internal static class AsyncVoid
{
    public static CheckResult? Refuse(Delegate code) =>
        code.Method.ReturnType == typeof(void) && code.Method.IsDefined(typeof(AsyncStateMachineAttribute), inherit: false)
            ? new CheckResult.Failed(
                "async void のメソッドは、終わる前に呼び出し元へ戻ります。終わったかどうかも、例外も、呼び出し元にはわかりません。",
                new Hint("async-void"))
            : null;
}
