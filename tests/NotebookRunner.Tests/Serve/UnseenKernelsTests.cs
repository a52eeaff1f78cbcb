using Microsoft.Extensions.Time.Testing;

namespace NotebookRunner.Tests;

/// <summary>A kernel that nobody looks at ends after half an hour, and not before.</summary>
public sealed class UnseenKernelsTests : IAsyncLifetime
{
    private readonly ServedFolder _folder = new(TestCell.Code("1"));
    private readonly FakeTimeProvider _time = new();
    private ServedCourse _course = null!;
    private ServedSession _session = null!;
    private UnseenKernels _unseen = null!;

    public ValueTask InitializeAsync()
    {
        _course = new ServedCourse(_folder.Root, _time);
        _unseen = new UnseenKernels(_course);
        _session = _course.Open(ServedFolder.Chapter);
        _session.Kernel.WarmUp();
        return default;
    }

    public async ValueTask DisposeAsync()
    {
        _unseen.Dispose();
        await _course.DisposeAsync();
        _folder.Dispose();
    }

    [Fact(Timeout = 900_000)]
    public async Task It_ends_when_no_page_has_shown_its_chapter_for_half_an_hour()
    {
        _time.Advance(TimeSpan.FromMinutes(29));
        Assert.False(IsStopped);

        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.True(IsStopped);

        await _session.Kernel.StopAsync();
        Assert.Equal(new KernelStatus("ended", UnseenKernels.Sentence), _session.Kernel.Status);
    }

    [Fact(Timeout = 900_000)]
    public void It_goes_on_while_a_page_is_open_and_the_half_hour_begins_when_the_last_is_closed()
    {
        _session.Pages.Add();
        _session.Pages.Add();
        _session.Pages.Remove();
        _time.Advance(TimeSpan.FromHours(2));
        Assert.False(IsStopped);

        _session.Pages.Remove();
        _time.Advance(TimeSpan.FromMinutes(29));
        Assert.False(IsStopped);

        _time.Advance(TimeSpan.FromMinutes(3));
        Assert.True(IsStopped);
    }

    [Fact(Timeout = 900_000)]
    public void A_page_that_is_asked_for_again_begins_it_anew()
    {
        _time.Advance(TimeSpan.FromMinutes(29));
        _session.Pages.Expect();

        _time.Advance(TimeSpan.FromMinutes(29));

        Assert.False(IsStopped);
    }

    private bool IsStopped => _session.Kernel.Child is not { IsStopped: false };
}
