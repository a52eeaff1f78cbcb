using System.Text;

namespace NotebookRunner;

/// <summary>The process's console, whose output belongs to the cell in whose execution context it is written.</summary>
internal sealed class CapturedConsole(string stream) : TextWriter
{
    private static readonly Lazy<bool> s_installed = new(() =>
    {
        Console.SetOut(new CapturedConsole("stdout") { NewLine = "\n" });
        Console.SetError(new CapturedConsole("stderr") { NewLine = "\n" });
        Console.SetIn(new NoInput());
        Prelude.Install();
        return true;
    });

    public override Encoding Encoding => Encoding.UTF8;

    public static void Install() => _ = s_installed.Value;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void Write(string? value)
    {
        if (!string.IsNullOrEmpty(value))
            CellContext.PrintInCurrent(stream, value);
    }

    // In one piece, so that lines of different threads do not mix.
    public override void WriteLine(string? value) => Write(value + NewLine);
}
