namespace NotebookRunner;

/// <summary>The tagged cells of an exercise, in the order in which they stand in the notebook.</summary>
internal enum ExercisePart
{
    Exercise,
    Check,
    Hint,
    Solution,
}
