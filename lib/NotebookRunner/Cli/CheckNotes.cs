namespace NotebookRunner;

/// <summary>What no trial fails for, and what a writer of exercises wants to know all the same.</summary>
internal static class CheckNotes
{
    public static void Show(IReadOnlyList<Trial> trials, IEnumerable<KnownHint> unproven, TextWriter output)
    {
        Section("注意: 誤答のないヒント", unproven.GroupBy(hint => hint.Place, hint => hint.Id).Select(hints => $"{hints.Key}: {string.Join("、", hints)}"), output);
        Section("写しを作れずに判定した答え", trials.Select(trial => (trial, Verdict: trial.Seen as Seen.Verdict))
            .Where(pair => pair.Verdict is { Uncopied.Length: > 0 })
            .Select(pair => $"演習 {pair.trial.Exercise} {pair.trial.Answer.Name}（{pair.Verdict!.Uncopied}）").Distinct(), output);
        Section("制御できない呼び出しがあった答え", trials.GroupBy(trial => trial.Exercise)
            .Select(exercise => (exercise.Key, Names: exercise.Where(trial => trial.Seen is Seen.Verdict { IsUncontrolled: true }).Select(trial => trial.Answer.Name).Distinct().ToList(), All: exercise.DistinctBy(trial => trial.Answer).Count()))
            .Where(exercise => exercise.Names.Count > 0)
            .Select(exercise => $"演習 {exercise.Key}: {exercise.All} 件のうち {exercise.Names.Count} 件（{string.Join("、", exercise.Names)}）"), output);
    }

    private static void Section(string title, IEnumerable<string> lines, TextWriter output)
    {
        var all = lines.ToList();
        if (all.Count == 0)
            return;
        output.WriteLine(title);
        foreach (var line in all)
            output.WriteLine($"  {line}");
    }
}
