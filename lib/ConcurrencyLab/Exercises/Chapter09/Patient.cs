using System.Text.Json;

namespace ConcurrencyLab;

/// <summary>A service whose metrics were recorded, under a letter that tells nothing of its illness.</summary>
/// <param name="Letter">Its name in the exercise.</param>
/// <param name="Illness">What is wrong with it.</param>
/// <param name="File">The recording.</param>
internal sealed record Patient(string Letter, string Illness, string File)
{
    public const string Healthy = "正常";
    public const string Starvation = "枯渇";
    public const string Deadlock = "デッドロック";
    public const string Contention = "ロックの取り合い";
    public const string LostUpdate = "更新の喪失";

    public static IReadOnlyList<Patient> All { get; } =
        [new("A", Deadlock, "deadlock"), new("B", Starvation, "starvation"), new("C", Healthy, "healthy"), new("D", Contention, "contention")];

    public MetricRecord Read() => JsonSerializer.Deserialize<MetricRecord>(EmbeddedText.Read($"Recorded.{File}.json"))!;
}
