namespace ConcurrencyLab;

/// <summary>演習 9-1: 4 つのサービスのメトリクスから、どこが悪いのかを見分ける。</summary>
[Exercise("9-1")]
public static class Exercise9_1
{
    private static readonly Dictionary<string, string> s_otherNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["スレッドプールの枯渇"] = Patient.Starvation,
        ["starvation"] = Patient.Starvation,
        ["deadlock"] = Patient.Deadlock,
        ["ロックの競合"] = Patient.Contention,
        ["競合"] = Patient.Contention,
        ["取り合い"] = Patient.Contention,
        ["contention"] = Patient.Contention,
        ["healthy"] = Patient.Healthy,
        ["健康"] = Patient.Healthy,
    };

    private static readonly string[] s_illnesses = [.. Patient.All.Select(patient => patient.Illness), Patient.LostUpdate];

    /// <summary>4 つのサービス A、B、C、D のメトリクスを表示します。動いているサービスから記録したものです。</summary>
    public static Figure Show() => PatientCharts.Draw();

    /// <summary>サービスの状態を判定します。</summary>
    /// <param name="illnesses">A から順に並べた、サービスの状態の名前。</param>
    public static Task<Verdict> CheckAsync(params string?[]? illnesses) =>
        Check.RunAsync(typeof(Exercise9_1), () => Judge([.. (illnesses ?? []).Select(illness => NameOf(illness?.Trim() ?? ""))]));

    private static CheckResult Judge(string[] illnesses)
    {
        var all = Patient.All;
        if (illnesses.Length != all.Count || illnesses.All(illness => illness.Length == 0))
            return new CheckResult.NotAttempted("サービス A から D の状態を書いて、もう一度判定してください。");
        var right = all.Zip(illnesses).Count(pair => pair.First.Illness == pair.Second);
        for (var i = 0; i < illnesses.Length; i++)
        {
            if (illnesses[i] != all[i].Illness)
                return new CheckResult.Failed($"{all.Count} つのうち {right} つが合っています。サービス {all[i].Letter} に選んだのは「{illnesses[i]}」でした。", HintFor(all[i], illnesses[i]));
        }

        return new CheckResult.Passed("4 つとも見分けました。キューが伸びるのは枯渇、送り終えても残るのはデッドロック、ロックを待った回数が増え続けるのはロックの取り合いです。");
    }

    private static string NameOf(string illness) => s_otherNames.GetValueOrDefault(illness, illness);

    private static Hint HintFor(Patient patient, string illness) => (patient.Illness, illness) switch
    {
        _ when !s_illnesses.Contains(illness) => new("unknown-illness"),
        (_, Patient.LostUpdate) => new("lost-update-unseen"),
        (Patient.Deadlock, Patient.Contention) => new("deadlock-waits-once"),
        (Patient.Deadlock, _) => new("left-in-flight"),
        (Patient.Starvation, _) => new("long-queue"),
        (Patient.Healthy, _) => new("nothing-grows"),
        (_, Patient.Starvation) => new("threads-without-a-queue"),
        _ => new("many-contentions"),
    };
}
