using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ConcurrencyLab;

/// <summary>How far the learner has come with an exercise.</summary>
internal sealed record ProgressEntry(string Last, bool Solved, int Attempts, DateTimeOffset At);

/// <summary>
/// A small file that outlives the kernel. Two kernels may write it at the same time: each change is made under a mutex
/// that belongs to the file, and replaces the file as a whole.
/// </summary>
internal sealed class ProgressStore(string path, TimeProvider time)
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    // For an owner that has stopped for good. Who waits in line, on however busy a machine, gets it before.
    private static readonly TimeSpan MutexLimit = TimeSpan.FromSeconds(60);

    /// <summary>The learner's own file, or the one that the environment names: a proof must not touch the learner's.</summary>
    public static ProgressStore Default => new(
        Environment.GetEnvironmentVariable("CONCURRENCYLAB_PROGRESS") is { Length: > 0 } named
            ? named
            : Path.Combine(Path.GetDirectoryName(typeof(ProgressStore).Assembly.Location)!, "..", "..", ".progress", "progress.json"),
        TimeProvider.System);

    private string Backup => path + ".bak";

    /// <summary>Notes a result. Returns a line about the progress, or about what keeps it from being noted.</summary>
    public string Record(Exercise exercise, string kind)
    {
        var (entries, problem) = Change(entries =>
        {
            var before = entries.GetValueOrDefault(exercise.Id);
            var attempt = kind == "not-attempted" ? 0 : 1;
            entries[exercise.Id] = new ProgressEntry(kind, before?.Solved == true || kind == "passed", (before?.Attempts ?? 0) + attempt, time.GetUtcNow());
        });
        return entries is null ? problem : problem + ProgressTable.Summary(entries);
    }

    /// <summary>Forgets everything. Returns what kept it from doing so, or nothing.</summary>
    public string Reset() => Change(entries => entries.Clear()).Problem;

    public (IReadOnlyDictionary<string, ProgressEntry> Entries, string Problem) Read()
    {
        try
        {
            return (Load(), "");
        }
        catch (JsonException)
        {
            return (new Dictionary<string, ProgressEntry>(), "進み具合のファイルが壊れています。次に判定したとき、新しく作り直します。");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (new Dictionary<string, ProgressEntry>(), $"進み具合を読めませんでした（{e.Message}）。");
        }
    }

    // No entries when they could not be read: nothing is known then about what was solved.
    private (Dictionary<string, ProgressEntry>? Entries, string Problem) Change(Action<Dictionary<string, ProgressEntry>> change)
    {
        Dictionary<string, ProgressEntry>? entries = null;
        try
        {
            using var mutex = new Mutex(initiallyOwned: false, MutexName());
            if (!Enter(mutex))
                return (entries, "進み具合を保存できませんでした（別のカーネルが使用中です）。もう一度判定してください。");
            try
            {
                var problem = "";
                try
                {
                    entries = Load();
                }
                catch (JsonException)
                {
                    File.Move(path, Backup, overwrite: true);
                    entries = [];
                    problem = $"進み具合のファイルが壊れていたので、新しく作り直しました。元のファイルは {Path.GetFileName(Backup)} に残してあります。";
                }

                change(entries);
                Save(entries);
                return (entries, problem);
            }
            finally
            {
                mutex.ReleaseMutex();
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (entries, $"進み具合を保存できませんでした（{e.Message}）。判定の結果には影響しません。");
        }
    }

    private Dictionary<string, ProgressEntry> Load() =>
        File.Exists(path) ? JsonSerializer.Deserialize<Dictionary<string, ProgressEntry>>(File.ReadAllText(path)) ?? throw new JsonException() : [];

    private void Save(Dictionary<string, ProgressEntry> entries)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var draft = $"{path}.{Environment.ProcessId}.tmp";
        File.WriteAllText(draft, JsonSerializer.Serialize(entries, s_indented));
        File.Move(draft, path, overwrite: true);
    }

    private string MutexName() =>
        "ConcurrencyLab-" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(path))))[..16];

    private static bool Enter(Mutex mutex)
    {
        try
        {
            return mutex.WaitOne(MutexLimit);
        }
        catch (AbandonedMutexException)
        {
            // Its owner died in the middle; the file is whole all the same, because it is replaced as a whole.
            return true;
        }
    }
}
