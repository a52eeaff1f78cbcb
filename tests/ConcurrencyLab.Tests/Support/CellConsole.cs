using System.Text;

namespace ConcurrencyLab.Tests;

/// <summary>Captures console output as the kernel does: what is printed in the execution context of the "cell", and nothing else.</summary>
internal sealed class CellConsole : TextWriter
{
    private static readonly AsyncLocal<StringWriter?> Cell = new();

    static CellConsole() => Console.SetOut(new CellConsole());

    private CellConsole()
    {
    }

    public override Encoding Encoding => Encoding.UTF8;

    public static StringWriter BeginCell() => Cell.Value = new StringWriter();

    public override void Write(char value)
    {
        if (Cell.Value is { } cell)
        {
            lock (cell)
                cell.Write(value);
        }
    }
}
