using System.Text.Json.Nodes;

namespace NotebookRunner.Tests;

/// <summary>A folder with notebooks and answers, made for one test.</summary>
internal sealed class TestCourse : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TestCourse() => _folder.Write("verdict.csx", File.ReadAllText(Path.Combine(Fixture.Folder, "verdict.csx")));

    public string Folder => _folder.Path;

    public string AnswersFolder => Path.Combine(_folder.Path, "answers");

    /// <summary>The first two cells of every notebook.</summary>
    public static IReadOnlyList<TestCell> SetUp => [TestCell.Code("#load \"verdict.csx\""), TestCell.Code("using System.Threading;")];

    /// <summary>Writes a notebook in its normal form and returns its path.</summary>
    public string Write(string name, params IEnumerable<TestCell> cells)
    {
        var json = new JsonObject { ["cells"] = new JsonArray([.. cells.Select(cell => cell.ToJson())]), ["nbformat"] = 4 };
        var path = _folder.Write(name, json.ToJsonString());
        File.WriteAllText(path, NotebookText.Of(NormalForm.Of(NotebookReader.Read(path))));
        return path;
    }

    public void WriteWrongAnswer(string exercise, string name, string text) => _folder.Write($"answers/{exercise}/wrong/{name}", text);

    public void WriteRightAnswer(string exercise, string name, string text) => _folder.Write($"answers/{exercise}/right/{name}", text);

    public void WriteHints(string folder, string yaml) => _folder.Write($"answers/{folder}/hints.yml", yaml);

    /// <summary>Four mistakes, each with the hint that it gets.</summary>
    public void WriteWrongAnswers(string exercise)
    {
        WriteWrongAnswer(exercise, "too-small.csx", "// hint: off-by-one\nint? answer = 41;\n");
        WriteWrongAnswer(exercise, "too-large.csx", "// hint: off-by-one\nint? answer = 43;\n");
        WriteWrongAnswer(exercise, "negative.csx", "// hint: sign\nint? answer = -42;\n");
        WriteWrongAnswer(exercise, "another.csx", "// verdict: failed\nint? answer = 7;\n");
    }

    /// <summary>Tries all answers to the exercises of a notebook with these cells.</summary>
    public async Task<IReadOnlyList<Trial>> ProveAsync(IEnumerable<TestCell> cells, double cellTimeout = CellTimeouts.Backstop, KernelKind kernel = KernelKind.Own)
    {
        var notebook = NotebookReader.Read(Write("01-proof.ipynb", cells));
        await using var child = new ProofChild(TimeSpan.FromSeconds(cellTimeout), kernel);
        var proof = new NotebookProof(notebook, new KeptAnswers(AnswersFolder), child);
        var all = new List<Trial>();
        await foreach (var trials in proof.RunAsync(new ExerciseReader(notebook).Read()))
            all.AddRange(trials);
        return all;
    }

    public void Dispose() => _folder.Dispose();
}
