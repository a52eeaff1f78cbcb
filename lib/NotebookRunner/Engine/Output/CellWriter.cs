using System.Reactive.Disposables;
using System.Text;

namespace NotebookRunner;

/// <summary>One stream of one cell: to the kernel while it listens, else to the count of what got lost.</summary>
internal sealed class CellWriter : TextWriter, IObservable<string>
{
    private readonly string _stream;
    private readonly CellContext? _cell = CellContext.Current;
    private volatile IObserver<string>? _kernel;

    public CellWriter(string stream)
    {
        _stream = stream;
        NewLine = "\n";
    }

    public override Encoding Encoding => Encoding.UTF8;

    public IDisposable Subscribe(IObserver<string> observer)
    {
        _kernel = observer;
        return Disposable.Create(() => _kernel = null);
    }

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void Write(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return;
        if (_kernel is { } kernel && _cell is { } cell)
            cell.Print(_stream, value, kernel.OnNext);
        else
            (_cell ?? CellContext.Latest)?.PrintLate(_stream, value);
    }

    // In one piece, so that lines of different threads do not mix.
    public override void WriteLine(string? value) => Write(value + NewLine);

    // By the console's contract two pieces; here they must stay together.
    public override void WriteLine(ReadOnlySpan<char> buffer) => Write(string.Concat(buffer, NewLine));
}
