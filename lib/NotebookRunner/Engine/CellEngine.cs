using System.Diagnostics;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Events;

namespace NotebookRunner;

/// <summary>Runs C# cells one after another in the .NET Interactive kernel, and reports what they do. It ends with its process.</summary>
internal sealed class CellEngine : IEditorEngine
{
    private readonly Action<CellEvent> _report;
    private readonly bool _servesEditor;
    private readonly Task<CourseKernel> _kernel;
    private readonly EditorServices _editor;
    private readonly List<CellContext> _cells = [];
    private readonly SubmissionMap _submissions = new();
    private readonly Dictionary<int, ScriptState?> _states = [];

    /// <param name="report">Receives what happens, one event at a time; called from the threads of the cell.</param>
    /// <param name="servesEditor">Whether an editor will ask about cells, and shows what they print after their end.</param>
    public CellEngine(Action<CellEvent> report, bool servesEditor = false)
    {
        _report = report;
        _servesEditor = servesEditor;
        _kernel = Task.Run(StartAsync);
        _editor = new EditorServices(_kernel);
    }

    /// <param name="cell">The cell's number.</param>
    /// <param name="code">Its text.</param>
    /// <param name="after">The cell from whose state it starts, as if no later one had run (0: from before the first); otherwise the latest.</param>
    /// <param name="number">How errors name it, where that is not its number.</param>
    public async Task RunAsync(int cell, string code, int? after = null, int? number = null)
    {
        var kernel = await _kernel;
        if (after is { } earlier)
            kernel.State = _states[earlier];
        _report(new CellEvent.Started(cell));
        var clock = Stopwatch.StartNew();
        var context = new CellContext(cell, _report, showsLateLines: _servesEditor);
        lock (_cells)
            _cells.Add(context);
        try
        {
            // In a flow of its own: what the cell sets as its context does not come back here.
            await Task.Run(() => ExecuteAsync(kernel, context, code, number ?? cell));
        }
        finally
        {
            context.Close();
        }

        ReportLostLines();
        _report(new CellEvent.Finished(cell, clock.Elapsed.TotalSeconds));
    }

    public Task EndAsync()
    {
        ReportLostLines();
        return Task.CompletedTask;
    }

    /// <summary>Reports lines that were lost since the last cell ended.</summary>
    public void ReportLostLines()
    {
        foreach (var cell in Cells())
            cell.ReportLostLines();
    }

    public void ReportHeldBack()
    {
        foreach (var cell in Cells())
            cell.ReportHeldBack();
    }

    public Task<EditorAnswer> AnswerAsync(AskEditor question) => _editor.AnswerAsync(question);

    private List<CellContext> Cells()
    {
        lock (_cells)
            return [.. _cells];
    }

    private async Task<CourseKernel> StartAsync()
    {
        // Beside each other: the compiler, which is slow only the first time, and what the kernel finds in its own start.
        _ = Task.Run(() => CSharpScript.RunAsync("0"));
        KernelConsole.Install();
        if (!_servesEditor)
            WorkspaceServices.UseFew();
        var kernel = new CourseKernel();
        // Brings the kernel's helpers, as the first cell would.
        await kernel.SubmitAsync("0");
        _states[0] = kernel.State;
        return kernel;
    }

    private async Task ExecuteAsync(CourseKernel kernel, CellContext context, string code, int number)
    {
        if (CourseRules.FindBrokenIn(code) is { } broken)
        {
            context.Fail(broken);
            return;
        }

        context.Enter();
        using var events = kernel.Events.Subscribe(context.Pass);
        var before = kernel.State;
        var result = await kernel.SubmitAsync(code);
        _states[context.Cell] = kernel.State;
        // Code that did not compile leaves the state, and with it the cell that made it.
        if (kernel.State is { } state && state != before)
            _submissions.Add(state.Script, number);
        if (result.Events.OfType<CommandFailed>().LastOrDefault() is { } failed)
            context.Fail(Describe(number, code, failed));
    }

    private CellError Describe(int cell, string code, CommandFailed failed) => failed.Exception switch
    {
        CodeSubmissionCompilationErrorException { InnerException: CompilationErrorException e } => CompileErrors.Describe(cell, code, e.Diagnostics),
        { } thrown => ThrownErrors.Describe(cell, thrown, _submissions),
        null => new CellError("KernelError", failed.Message, $"セル {cell} をカーネルが受け付けませんでした。\n{failed.Message}"),
    };
}
