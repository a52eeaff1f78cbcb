using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace ConcurrencyLab;

/// <summary>A number in a text file.</summary>
internal sealed class FileStore(string path, Guard guard) : ReadWriteStore(guard)
{
    // Always as many bytes, so that nobody reads half a number.
    private const int Digits = 10;

    private readonly SafeFileHandle _file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);

    public override int Read()
    {
        Span<byte> text = stackalloc byte[Digits];
        return int.Parse(text[..RandomAccess.Read(_file, text, fileOffset: 0)], CultureInfo.InvariantCulture);
    }

    public override void Dispose() => _file.Dispose();

    protected override void Write(int value) =>
        RandomAccess.Write(_file, Encoding.ASCII.GetBytes(value.ToString($"D{Digits}", CultureInfo.InvariantCulture)), fileOffset: 0);
}
