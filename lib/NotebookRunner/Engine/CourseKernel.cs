using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;

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

    public IObservable<Microsoft.DotNet.Interactive.Events.KernelEvent> Events => _kernel.KernelEvents;

    /// <summary>What the cells so far have defined. To set it back is to forget the cells since.</summary>
    public ScriptState? State
    {
        get => _csharp.ScriptState;
        set => SetState(_csharp, value);
    }

    public Task<KernelCommandResult> SubmitAsync(string code) => SendAsync(new SubmitCode(code));

    public Task<KernelCommandResult> SendAsync(KernelCommand command) => _kernel.SendAsync(command, CancellationToken.None);

    public void Dispose() => _kernel.Dispose();

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_scriptOptions")]
    private static extern ref ScriptOptions Options(CSharpKernel kernel);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_ScriptState")]
    private static extern void SetState(CSharpKernel kernel, ScriptState? state);
}
