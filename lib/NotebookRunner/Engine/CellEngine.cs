using System.Diagnostics;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace NotebookRunner;

/// <summary>Runs C# cells one after another as the .NET Interactive kernel does, and reports what they do.</summary>
/// <param name="folder">The notebook's folder, which <c>#load</c> and <c>#r</c> start from.</param>
/// <param name="report">Receives what happens, one event at a time; called from the threads of the cell.</param>
internal sealed class CellEngine(string folder, Action<CellEvent> report)
{
    private readonly Task<ScriptState> _prelude = Task.Run(() => StartAsync(folder));
    private readonly List<CellContext> _cells = [];
    private readonly SubmissionMap _submissions = new();
    private readonly Dictionary<int, ScriptState> _states = [];
    private ScriptState? _state;

    /// <param name="cell">The cell's number.</param>
    /// <param name="code">Its text.</param>
    /// <param name="after">The cell from whose state it starts, as if no later one had run (0: from before the first); otherwise the latest.</param>
    public async Task RunAsync(int cell, string code, int? after = null)
    {
        if (_state is null)
            _states[0] = _state = await _prelude;
        if (after is { } earlier)
            _state = _states[earlier];
        report(new CellEvent.Started(cell));
        var clock = Stopwatch.StartNew();
        var context = new CellContext(cell, report);
        _cells.Add(context);
        try
        {
            // A task of its own, as in the kernel: what the cell sets as its context does not come back here.
            await Task.Run(() => ExecuteAsync(context, code));
        }
        finally
        {
            context.Close();
        }

        ReportLostLines();
        report(new CellEvent.Finished(cell, clock.Elapsed.TotalSeconds));
    }

    /// <summary>Reports lines that were lost since the last cell ended.</summary>
    public void ReportLostLines()
    {
        foreach (var cell in _cells)
            cell.ReportLostLines();
    }

    private static async Task<ScriptState> StartAsync(string folder)
    {
        CapturedConsole.Install();
        _ = Task.Run(CompilerWarmUp.Run);
        return await CSharpScript.RunAsync(Prelude.Code, KernelOptions.For(folder));
    }

    private async Task ExecuteAsync(CellContext context, string code)
    {
        context.Enter();
        try
        {
            if (RejectedSyntax.FindIn(code) is { } rejected)
            {
                context.Fail(rejected);
                return;
            }

            await ExecuteAsync(context, _state!.Script.ContinueWith(code));
        }
        catch (CompilationErrorException e)
        {
            context.Fail(CompileErrors.Describe(context.Cell, e.Diagnostics));
        }
        // Whatever the cell's own objects throw while they are shown is the cell's failure too.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            context.Fail(ThrownErrors.Describe(context.Cell, e, _submissions));
        }
    }

    private async Task ExecuteAsync(CellContext context, Script<object> script)
    {
        _submissions.Add(script, context.Cell);
        _states[context.Cell] = _state = await script.RunFromAsync(_state!, catchException: _ => true);
        if (_state.Exception is { } exception)
            context.Fail(ThrownErrors.Describe(context.Cell, exception, _submissions));
        else if (ScriptResults.HasReturnValue(script))
            context.Return(_state.ReturnValue);
    }
}
