using System.Globalization;
using System.Text;

namespace ConcurrencyLab;

/// <summary>A circle of threads and locks as a drawing: a thread points to the lock that it waits for, a lock to the thread that owns it.</summary>
internal static class LockDrawing
{
    private const int Width = 640;
    private const int BoxWidth = 230;
    private const int BoxHeight = 44;
    private const int RowHeight = 96;
    private static int _last;

    public static string Draw(LockCircle circle)
    {
        var height = RowHeight * (circle.Steps.Count - 1) + BoxHeight + 24;
        var arrow = $"cl-arrow-{Environment.ProcessId:x}-{Interlocked.Increment(ref _last)}";
        var svg = new StringBuilder($"""<svg role="img" aria-label="{Html.Encode($"待ちの輪: {circle}")}" viewBox="0 0 {Width} {height}" width="100%" style="max-width:{Width}px;display:block" font-size="14" text-anchor="middle" fill="currentColor" stroke="none"><defs><marker id="{arrow}" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z" fill="currentColor"/></marker></defs>""");
        for (var i = 0; i < circle.Steps.Count; i++)
        {
            var (thread, held) = circle.Steps[i];
            var owner = (i + 1) % circle.Steps.Count;
            Box(svg, x: 5, Top(i), radius: 20, thread.Name, Palette.Series[0]);
            Box(svg, x: Width - BoxWidth - 5, Top(i), radius: 3, held.Name, Palette.Series[1]);
            Arrow(svg, arrow, (BoxWidth + 5, Middle(i)), (Width - BoxWidth - 5, Middle(i)), "待っている", dash: "");
            // Back to the left, to the thread of the next row, or up to the first one.
            Arrow(svg, arrow, (Width - BoxWidth - 5, Middle(i) + 12), (BoxWidth + 5, Middle(owner) + (owner > i ? -12 : 12)), owner > i ? "持ち主" : "", dash: "5 4");
        }

        return svg.Append("</svg>").Append(CultureInfo.InvariantCulture, $"<p>{Html.Encode(circle.ToString())}（実線は待っているロック、破線はロックの持ち主）</p>").ToString();

        static int Top(int row) => 12 + row * RowHeight;
        static int Middle(int row) => Top(row) + BoxHeight / 2;
    }

    private static void Box(StringBuilder svg, int x, int top, int radius, string text, string fill) => svg.Append(CultureInfo.InvariantCulture,
        $"""<rect x="{x}" y="{top}" width="{BoxWidth}" height="{BoxHeight}" rx="{radius}" fill="{fill}"/><text x="{x + BoxWidth / 2}" y="{top + 27}" fill="#000">{Html.Encode(text)}</text>""");

    private static void Arrow(StringBuilder svg, string marker, (int X, int Y) from, (int X, int Y) to, string text, string dash) => svg.Append(CultureInfo.InvariantCulture,
        $"""<path d="M{from.X} {from.Y}L{to.X} {to.Y}" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="{dash}" marker-end="url(#{marker})"/>{(text.Length > 0 && from.Y == to.Y ? $"""<text x="{(from.X + to.X) / 2}" y="{from.Y - 7}">{text}</text>""" : "")}""");
}
