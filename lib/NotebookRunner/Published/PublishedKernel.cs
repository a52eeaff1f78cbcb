using System.Diagnostics;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Connection;
using Microsoft.DotNet.Interactive.Events;

namespace NotebookRunner;

/// <summary>Runs cells in the kernel that learners have, through the protocol that VS Code speaks.</summary>
/// <param name="folder">The notebook's folder.</param>
/// <param name="report">Receives what happens, one event at a time.</param>
internal sealed class PublishedKernel(string folder, Action<CellEvent> report) : ICellEngine, IDisposable
{
    public const string Verb = "published-child";

    private readonly PublishedProcess _process = new(folder);
    private bool _isReady;

    // The kernel knows only its latest state.
    public async Task RunAsync(int cell, string code, int? after = null, int? number = null)
    {
        var submission = new SubmitCode(code);
        while (!_isReady)
            _isReady = await ReadAsync(cell, submission) is { Happened: KernelReady };

        report(new CellEvent.Started(cell));
        var clock = Stopwatch.StartNew();
        await ExecuteAsync(cell, submission);
        report(new CellEvent.Finished(cell, clock.Elapsed.TotalSeconds));
    }

    public async Task EndAsync()
    {
        await SendAsync(new Quit());
        await _process.ExitCodeAsync();
        Dispose();
    }

    public void Abandon() => _process.Kill();

    public void Dispose() => _process.Dispose();

    private async Task ExecuteAsync(int cell, SubmitCode submission)
    {
        var context = new PublishedCell(cell, submission.Code, report);
        var token = await SendAsync(submission);
        while (true)
        {
            var message = await ReadAsync(cell, submission);
            if (message.Happened is not { } happened || !message.BelongsTo(token))
                continue;
            context.Pass(happened);
            if (message.Token == token && happened is KernelCommandCompletionEvent)
                break;
        }

        context.Close();
    }

    private async Task<string> SendAsync(KernelCommand command)
    {
        var envelope = KernelCommandEnvelope.Create(command);
        await _process.WriteLineAsync(KernelCommandEnvelope.Serialize(envelope));
        return envelope.Token;
    }

    private async Task<KernelMessage> ReadAsync(int cell, SubmitCode submission)
    {
        while (true)
        {
            if (await _process.ReadLineAsync() is not { } line)
                await EndWithKernelAsync();
            else if (KernelMessage.Read(line, submission) is { } message)
                return message;
            else
                report(new CellEvent.Failed(cell, ChildErrors.Stray(cell, line)));
        }
    }

    // The parent learns of it as of the end of any child.
    private async Task EndWithKernelAsync() => Environment.Exit(await _process.ExitCodeAsync() ?? 1);
}
