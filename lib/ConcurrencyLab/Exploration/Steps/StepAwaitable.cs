using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary><see cref="Step"/> の戻り値。await すると、次にどのスレッドを動かすかが順番で決まります。</summary>
public readonly struct StepAwaitable : ICriticalNotifyCompletion
{
    private readonly VirtualThread _thread;

    internal StepAwaitable(VirtualThread thread) => _thread = thread;

    /// <summary>いつも false。ここで区間が終わります。</summary>
    public bool IsCompleted => false;

    /// <summary>await できるように、自分自身を返します。</summary>
    public StepAwaitable GetAwaiter() => this;

    /// <summary>await の後、順番が回ってきたときに続きを動かします。値は返しません。</summary>
    public void GetResult()
    {
    }

    /// <inheritdoc />
    public void OnCompleted(Action continuation) => _thread.Suspend(continuation);

    /// <inheritdoc />
    public void UnsafeOnCompleted(Action continuation) => _thread.Suspend(continuation);
}
