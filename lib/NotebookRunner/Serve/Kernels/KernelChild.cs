using System.Collections.Concurrent;
using System.Diagnostics;

namespace NotebookRunner;

/// <summary>One kernel process of a chapter: from its start to its end, and never used again.</summary>
internal sealed class KernelChild
{
    private static readonly TimeSpan s_lastWords = TimeSpan.FromMilliseconds(300);

    private readonly CellChild _child;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<string>> _questions = new();
    private readonly Lock _gate = new();
    private readonly Task _reading;
    private Task? _stopping;
    private volatile bool _hasEnded;
    private int _asked;

    /// <param name="child">The process.</param>
    /// <param name="report">Receives what the process says, and at last that it has ended.</param>
    public KernelChild(CellChild child, Action<KernelChild, ChildMessage> report)
    {
        _child = child;
        ProcessId = _child.Process.Id;
        Started = Stopwatch.GetTimestamp();
        _reading = ReadAsync(report);
    }

    public int ProcessId { get; }

    /// <summary>When it was started, as a time stamp.</summary>
    public long Started { get; }

    /// <summary>Whether it was told to end.</summary>
    public bool IsStopped
    {
        get
        {
            lock (_gate)
                return _stopping is not null;
        }
    }

    public Task SendAsync(RunCell cell) => _child.SendAsync(cell);

    /// <returns>The answer as JSON; "null" where the kernel has none.</returns>
    public async Task<string> AskAsync(EditorTopic topic, string code, int line, int column, CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _asked);
        var answer = _questions.GetOrAdd(number, _ => new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously));
        try
        {
            // Whoever asks after the last questions were answered sees this.
            if (_hasEnded)
                return "null";
            await _child.SendAsync(new AskEditor(number, topic, code, line, column));
            return await answer.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            _questions.TryRemove(number, out _);
        }
    }

    /// <summary>Ends the process and all that it started. Whoever reads what it says hears of its end first. A cell that hangs or spins can be ended in no other way.</summary>
    public Task StopAsync()
    {
        lock (_gate)
            return _stopping ??= Task.Run(async () =>
            {
                // The end of a long output; a process that does not even answer is not waited for.
                await Task.WhenAny(_child.SendAsync(new ShowHeldBack()), Task.Delay(s_lastWords));
                await Task.WhenAny(_reading, Task.Delay(s_lastWords));
                await EndAsync();
            });
    }

    private async Task EndAsync()
    {
        try
        {
            if (!_reading.IsCompleted)
                _child.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended meanwhile.
        }

        await _reading;
    }

    private async Task ReadAsync(Action<KernelChild, ChildMessage> report)
    {
        await Task.Yield();
        while (true)
        {
            var message = await _child.ReadAsync(CancellationToken.None);
            if (message is ChildMessage.Event(CellEvent.Answered(var number, var json)))
            {
                if (_questions.TryRemove(number, out var answer))
                    answer.TrySetResult(json);
                continue;
            }

            if (message is ChildMessage.Ended)
            {
                _hasEnded = true;
                foreach (var question in _questions.Values)
                    question.TrySetResult("null");
            }

            report(this, message);
            if (message is ChildMessage.Ended)
            {
                await _child.DisposeAsync();
                return;
            }
        }
    }
}
