namespace NotebookRunner;

/// <summary>Ends kernels whose chapter no page has shown for half an hour: each takes some hundred megabytes.</summary>
internal sealed class UnseenKernels : IDisposable
{
    public const string Sentence = "30 分のあいだ、この章を開いているページがなかったので、カーネルを止めました。続けるときは、準備のセルを実行してください。";

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(30);

    private readonly ServedCourse _course;
    private readonly ITimer _timer;
    private readonly long _start;

    public UnseenKernels(ServedCourse course)
    {
        (_course, _start) = (course, course.Time.GetTimestamp());
        _timer = course.Time.CreateTimer(_ => _ = EndAsync(), null, s_patience / 10, s_patience / 10);
    }

    public void Dispose() => _timer.Dispose();

    private async Task EndAsync()
    {
        foreach (var session in _course.Opened.Where(session => session.Pages.Unseen >= s_patience))
            await session.Kernel.StopAsync(Sentence);
        if (_course.Time.GetElapsedTime(_start) >= s_patience)
            await _course.Kernels.DisposeAsync();
    }
}
