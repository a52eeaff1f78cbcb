using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Events;

namespace NotebookRunner;

/// <summary>The kernel that learners have, set up as the published tool sets its own up, without its packages directive.</summary>
internal sealed class CourseKernel : IDisposable
{
    private readonly CSharpKernel _csharp;
    private readonly CompositeKernel _kernel = [];

    public CourseKernel()
    {
        _csharp = new CSharpKernel().UseKernelHelpers().UseWho().UseValueSharing();
        // The tool leaves them out; with them an exception can name its lines.
        ref var options = ref Options(_csharp);
        options = options.WithEmitDebugInformation(true).WithFileEncoding(Encoding.UTF8);
        _kernel.Add(_csharp, ["c#", "C#"]);
        _kernel.DefaultKernelName = _csharp.Name;
    }

    public IObservable<KernelEvent> Events => _kernel.KernelEvents;

    /// <summary>What the cells so far have defined. To set it back is to forget the cells since.</summary>
    public ScriptState? State
    {
        get => _csharp.ScriptState;
        set => SetState(_csharp, value);
    }

    public Task<KernelCommandResult> SubmitAsync(string code) => _kernel.SendAsync(new SubmitCode(code), CancellationToken.None);

    /// <summary>Asks the C# kernel itself: the kernel around it would let the question wait until the running cell has ended.</summary>
    /// <returns>The answer, or null where there is none.</returns>
    public async Task<T?> AskAsync<TCommand, T>(TCommand question)
        where TCommand : KernelCommand
        where T : KernelEvent
    {
        T? answer = null;
        using var context = KernelInvocationContext.GetOrCreateAmbientContext(question);
        using var events = context.KernelEvents.Subscribe(happened => answer = happened as T ?? answer);
        await ((IKernelCommandHandler<TCommand>)_csharp).HandleAsync(question, context);
        return answer;
    }

    public void Dispose() => _kernel.Dispose();

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_scriptOptions")]
    private static extern ref ScriptOptions Options(CSharpKernel kernel);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_ScriptState")]
    private static extern void SetState(CSharpKernel kernel, ScriptState? state);
}
