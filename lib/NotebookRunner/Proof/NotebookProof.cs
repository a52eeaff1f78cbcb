using System.Diagnostics;

namespace NotebookRunner;

/// <summary>Tries all answers to the exercises of one notebook.</summary>
internal sealed class NotebookProof(Notebook notebook, KeptAnswers answers, ProofChild child)
{
    /// <summary>The trials of one exercise after another; ends early where the notebook cannot even be set up.</summary>
    public async IAsyncEnumerable<IReadOnlyList<Trial>> RunAsync(IReadOnlyList<ExerciseCells> exercises)
    {
        foreach (var exercise in exercises)
        {
            var trials = await TryAsync(exercise);
            yield return trials;
            if (trials[^1].Seen is Seen.SetUpFailed)
                yield break;
        }
    }

    private async Task<List<Trial>> TryAsync(ExerciseCells exercise)
    {
        var trials = new List<Trial>();
        foreach (var answer in TriedAnswer.Of(exercise, answers))
        {
            var clock = Stopwatch.StartNew();
            var seen = await child.TryAsync(notebook, exercise, answer.Code);
            trials.Add(new Trial(exercise.Id, answer, seen, clock.Elapsed));
            if (seen is Seen.SetUpFailed)
                break;
        }

        return trials;
    }
}
