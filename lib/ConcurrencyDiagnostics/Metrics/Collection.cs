using System.Globalization;
using Microsoft.Diagnostics.Tracing;

namespace ConcurrencyDiagnostics;

/// <summary>The values of one interval, gathered until the process says that the interval is over.</summary>
internal sealed class Collection
{
    // The event source's own numbers: names of events are read differently by different readers.
    // https://github.com/dotnet/runtime/blob/main/src/libraries/System.Diagnostics.DiagnosticSource/src/System/Diagnostics/Metrics/MetricsEventSource.cs
    private const int Stop = 3;
    private const int CounterRate = 4;
    private const int Gauge = 5;
    private const int Histogram = 6;
    private const int OtherSession = 15;
    private const int UpDownCounter = 16;

    private readonly Dictionary<string, double> _values = [];
    private double _finished;
    private double _contentions;
    private double? _first;
    private double _last;

    public void Take(TraceEvent data)
    {
        switch ((int)data.ID)
        {
            case CounterRate or UpDownCounter:
                Add(data, data.PayloadByName("value"));
                break;
            case Gauge:
                Add(data, data.PayloadByName("lastValue"));
                break;
            case Histogram when Name(data) == "http.server.request.duration":
                _finished += Convert.ToDouble(data.PayloadByName("count"), CultureInfo.InvariantCulture);
                break;
            case Stop:
                Publish(data.TimeStampRelativeMSec / 1000);
                break;
            case OtherSession:
                throw new DiagnosisException("ほかのプログラムが、同じサービスのメトリクスを見ています。dotnet-counters を終えてから、このセルをもう一度実行してください。");
            default:
                break;
        }
    }

    // The values are totals since the process began, even those that go up and down: .NET calls them counters.
    private void Publish(double now)
    {
        var contentions = Value("dotnet.monitor.lock_contentions");
        var since = now - _last;
        JsonReport.Write(new
        {
            At = Math.Round(now - (_first ??= now), 3),
            Queue = (long)Value("dotnet.thread_pool.queue.length"),
            Threads = (long)Value("dotnet.thread_pool.thread.count"),
            InFlight = (long)Value("http.server.active_requests"),
            Contentions = _first == now ? 0 : Math.Round((contentions - _contentions) / since, 1),
            Finished = (long)_finished,
        });
        (_contentions, _last) = (contentions, now);
        _values.Clear();
    }

    private double Value(string instrument) => _values.GetValueOrDefault(instrument);

    // One instrument has a value for each set of tags.
    private void Add(TraceEvent data, object? value)
    {
        if (double.TryParse(Convert.ToString(value, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture, out var number))
            _values[Name(data)] = Value(Name(data)) + number;
    }

    private static string Name(TraceEvent data) => (string)data.PayloadByName("instrumentName");
}
