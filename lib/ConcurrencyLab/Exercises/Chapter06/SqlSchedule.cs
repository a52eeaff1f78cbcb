namespace ConcurrencyLab;

/// <summary>Two connections in a given order: one does some statements, the other then all it can, and so on.</summary>
/// <remarks>It can also do all again after each statement of the first one, as several others would.</remarks>
internal sealed class SqlSchedule
{
    // Who cannot go on however often the other one comes to its end, never will.
    private const int MostRounds = 12;

    private readonly List<LaneRow> _rows = [];
    private readonly SqlRun[] _runs;
    private readonly IReadOnlyList<string> _statements;
    private readonly SqlFile _file;
    private readonly bool[] _isStuck = new bool[2];

    public SqlSchedule(SqlFile file, IReadOnlyList<string> statements, int lead, bool isAgain = false)
    {
        _file = file;
        _statements = statements;
        _runs = [new(file.Path, statements), new(file.Path, statements)];
        _rows.Add(new LaneRow(null, "", $"{file.Number}"));
        try
        {
            while (_runs[0].Done < lead && Step(0))
            {
            }

            while (isAgain && Rounds < MostRounds && !_runs[0].IsFinished && RunAgain() | Step(0))
            {
            }

            // By turns, each as far as it gets; once neither does, nobody ever will.
            while (RunOn(1) | RunOn(0))
            {
            }
        }
        finally
        {
            IsFinished = _runs.All(run => run.IsFinished);
            foreach (var run in _runs)
                run.Dispose();
        }
    }

    public bool IsFinished { get; }

    /// <summary>How often a connection came to its end.</summary>
    public int Rounds { get; private set; } = 2;

    public IReadOnlyList<LaneRow> Rows => _rows;

    // Begins again, unless it could not come to its end yet.
    private bool RunAgain()
    {
        if (_runs[1].IsFinished)
        {
            _runs[1].Restart();
            Rounds++;
        }

        return RunOn(1);
    }

    private bool RunOn(int index)
    {
        var any = false;
        while (!_runs[index].IsFinished && Step(index))
            any = true;
        return any;
    }

    private bool Step(int index)
    {
        var sql = _statements[_runs[index].Done];
        var went = _runs[index].Step();
        if (went || !_isStuck[index])
            _rows.Add(new LaneRow(index, went ? sql : $"{sql}（待たされる）", $"{_file.Number}"));
        _isStuck[index] = !went;
        return went;
    }
}
