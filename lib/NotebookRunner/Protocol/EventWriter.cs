using System.Text.Json;

namespace NotebookRunner;

/// <summary>Sends events to the parent, one JSON line each, from whichever thread of the cell they come.</summary>
internal sealed class EventWriter(Stream output)
{
    private readonly Lock _gate = new();

    // At once and in the caller's thread: the partial output of a cell that hangs must already be there,
    // and a cell that prints faster than the parent reads has to wait.
    public void Write(CellEvent happened)
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(happened, Wire.Default.CellEvent);
        lock (_gate)
        {
            output.Write(line);
            output.WriteByte((byte)'\n');
            output.Flush();
        }
    }
}
