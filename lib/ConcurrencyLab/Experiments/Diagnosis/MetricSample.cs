namespace ConcurrencyLab;

/// <summary>ある時点の、サービスのメトリクス。プロセスの外から読んだものです。</summary>
/// <param name="At">測り始めてからの秒数。</param>
/// <param name="Queue">スレッドプールのスレッドを待つ仕事の数（dotnet.thread_pool.queue.length）。</param>
/// <param name="Threads">スレッドプールのスレッドの数（dotnet.thread_pool.thread.count）。</param>
/// <param name="InFlight">処理中のリクエストの数（http.server.active_requests）。</param>
/// <param name="Contentions">ロックを待つことになった回数、1 秒あたり（dotnet.monitor.lock_contentions）。</param>
/// <param name="Finished">終わったリクエストの数の累計（http.server.request.duration の件数）。</param>
public sealed record MetricSample(double At, long Queue, long Threads, long InFlight, double Contentions, long Finished);

/// <summary>What was measured of one service, as it is kept in a file.</summary>
/// <param name="Illness">What was wrong with it.</param>
/// <param name="LoadSeconds">For how long requests were sent. The rest shows what stays.</param>
/// <param name="Samples">The samples in their order.</param>
internal sealed record MetricRecord(string Illness, double LoadSeconds, IReadOnlyList<MetricSample> Samples);
