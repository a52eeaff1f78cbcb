using System.Text;

namespace NotebookRunner;

/// <summary>A cell's outputs in their order; pieces of text that follow one another on a stream are one output.</summary>
internal sealed class CellOutputs
{
    private readonly List<CellOutput> _ended = [];
    private readonly StringBuilder _text = new();
    private string _stream = "";

    public IReadOnlyList<CellOutput> All
    {
        get
        {
            EndText();
            return _ended;
        }
    }

    /// <summary>A copy, to be read while the cell goes on.</summary>
    public CellOutputs AsTheyAre()
    {
        var copy = new CellOutputs();
        copy._ended.AddRange(All);
        return copy;
    }

    public void Add(CellOutput output)
    {
        EndText();
        _ended.Add(output);
    }

    // Into a builder: a text that grew by one string for each line took quadratic time.
    public void Append(string stream, string text)
    {
        if (stream != _stream)
            EndText();
        _stream = stream;
        _text.Append(text);
    }

    private void EndText()
    {
        if (_text.Length == 0)
            return;
        if (_ended is [.., CellOutput.Text last] && last.Stream == _stream)
            _ended[^1] = last with { Content = last.Content + _text };
        else
            _ended.Add(new CellOutput.Text(_stream, _text.ToString()));
        _text.Clear();
    }
}
