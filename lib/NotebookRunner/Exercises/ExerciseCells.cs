namespace NotebookRunner;

/// <summary>An exercise as the proof needs it.</summary>
/// <param name="Id">Its number in the course, as <c>3-1</c>.</param>
/// <param name="Starter">The cell that the learner changes, as it stands in the notebook.</param>
/// <param name="Check">The cell whose result is the verdict.</param>
/// <param name="Solution">The model answer's code, which replaces the starter.</param>
internal sealed record ExerciseCells(string Id, NotebookCell Starter, NotebookCell Check, string Solution);
