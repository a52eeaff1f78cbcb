using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace NotebookRunner;

/// <summary>The process that runs one notebook's cells: requests on its standard input, events on its standard output.</summary>
internal sealed class EngineChild
{
    public const string Verb = "child";

    /// <summary>The verb of a child that also serves an editor.</summary>
    public const string EditorVerb = "editor-child";

    private static readonly TimeSpan s_timeToEnd = TimeSpan.FromSeconds(2);

    private readonly BlockingCollection<RunCell> _requests = [];
    private readonly EventWriter _events = new(Console.OpenStandardOutput());
    private int _unanswered;

    public static async Task<int> RunAsync(Func<Action<CellEvent>, ICellEngine> start)
    {
        await ProofRuntime.ForgetAsync();
        var child = new EngineChild();
        CultureInfo.DefaultThreadCurrentUICulture = Japanese.Culture;
        var engine = start(child.Report);
        new Thread(() => child.Listen(engine)) { IsBackground = true, Name = "Parent" }.Start();
        foreach (var request in child._requests.GetConsumingEnumerable())
        {
            await engine.RunAsync(request.Cell, request.Code, request.After, request.Number);
        }

        await engine.EndAsync();
        End();
        return 0;
    }

    // Answered before it is written: the parent may close the input as soon as it has read it.
    private void Report(CellEvent happened)
    {
        if (happened is CellEvent.Finished)
            Interlocked.Decrement(ref _unanswered);
        _events.Write(happened);
    }

    private void Listen(ICellEngine engine)
    {
        using var input = new StreamReader(Console.OpenStandardInput());
        while (input.ReadLine() is { } line)
        {
            switch (JsonSerializer.Deserialize(line, Wire.Default.ChildRequest))
            {
                case RunCell run:
                    Interlocked.Increment(ref _unanswered);
                    _requests.Add(run);
                    break;
                case AskEditor question when engine is IEditorEngine editor:
                    _ = Task.Run(() => AnswerAsync(editor, question));
                    break;
                case ShowHeldBack when engine is IEditorEngine editor:
                    editor.ReportHeldBack();
                    break;
            }
        }

        // The parent waits for its answer; an end of input before it means that there is no parent any more.
        if (Volatile.Read(ref _unanswered) > 0)
        {
            engine.Abandon();
            End();
        }

        _requests.CompleteAdding();
    }

    // Without an answer the parent would wait for ever: what went wrong in the editor's services is no answer to the learner.
    private async Task AnswerAsync(IEditorEngine editor, AskEditor question)
    {
        var json = "null";
        try
        {
            json = JsonSerializer.Serialize(await editor.AnswerAsync(question), Wire.Default.EditorAnswer);
        }
        finally
        {
            Report(new CellEvent.Answered(question.Question, json));
        }
    }

    // Threads that the notebook left running, or handlers of the process's end that hang, must not keep it alive.
    private static void End()
    {
        var exit = new Thread(() => Environment.Exit(0)) { IsBackground = true };
        exit.Start();
        exit.Join(s_timeToEnd);
        Process.GetCurrentProcess().Kill();
    }
}
