using System.Text;

namespace NotebookRunner;

/// <summary>
/// How much one stream of a cell may show. Its beginning is passed on at once, and its end when the cell ends: a cell that
/// prints without end must fill neither the memory nor the page.
/// </summary>
internal sealed class OutputLimit
{
    public const int Head = 300_000;
    public const int Tail = 100_000;

    /// <summary>More than any chart or table of the course needs; the drawing program of the set-up cell is 0.7 MB.</summary>
    public const int Html = 1_500_000;

    private const string Cut = "\n…（出力が長いので、ここから先は最後の部分だけを表示します）\n";

    private readonly StringBuilder _tail = new();
    private int _room = Head;
    private bool _isCut;
    private long _dropped;

    /// <returns>What of the text is to be passed on now.</returns>
    public string Admit(string text)
    {
        var now = Math.Min(text.Length, _room);
        _room -= now;
        if (now == text.Length)
            return text;
        Keep(text.AsSpan(now));
        if (_isCut)
            return "";
        _isCut = true;
        return string.Concat(text.AsSpan(0, now), Cut);
    }

    /// <summary>The end of what was held back, and how much is missing before it; empty where nothing was held back.</summary>
    public string Rest()
    {
        TrimTail();
        var text = _dropped > 0 ? $"…（{_dropped:N0} 文字を省きました）\n{_tail}" : _tail.ToString();
        _tail.Clear();
        _dropped = 0;
        return text;
    }

    /// <summary>A displayed value in one of its forms, shortened where it is too long for a page.</summary>
    public static string Shorten(string mimeType, string value)
    {
        var most = mimeType == MimeType.Html ? Html : Head;
        if (value.Length <= most)
            return value;
        var note = $"…（{value.Length:N0} 文字あるので、はじめの {Tail:N0} 文字だけを表示します）";
        var start = value[..Tail];
        return mimeType == MimeType.Html ? $"<pre>{System.Net.WebUtility.HtmlEncode(start)}\n{note}</pre>" : $"{start}\n{note}";
    }

    private void Keep(ReadOnlySpan<char> text)
    {
        if (text.Length > Tail)
        {
            _dropped += text.Length - Tail;
            text = text[^Tail..];
        }

        _tail.Append(text);
        if (_tail.Length > 2 * Tail)
            TrimTail();
    }

    private void TrimTail()
    {
        var over = Math.Max(0, _tail.Length - Tail);
        _tail.Remove(0, over);
        _dropped += over;
    }
}
