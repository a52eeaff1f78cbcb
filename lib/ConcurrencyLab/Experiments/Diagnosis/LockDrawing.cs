using System.Globalization;
using System.Text;

namespace ConcurrencyLab;

/// <summary>A circle of threads and locks as a ring: a thread points to the lock that it waits for, a lock to the thread that owns it.</summary>
internal static class LockDrawing
{
    private const int Width = 660;
    private const int BoxHeight = 48;
    private const int Gap = 84;
    private const int Bottom = 150;
    private const int Height = Bottom + BoxHeight + 8;
    private static int _last;

    public static string Draw(LockCircle circle)
    {
        var nodes = circle.Steps.SelectMany(step => (Node[])[
            new($"スレッド 0x{step.Thread.Id:x}", step.Thread.Method, Palette.Series[0], Radius: 22),
            new("ロック", step.WaitsFor.Name, Palette.Series[1], Radius: 3)]).ToList();
        var marker = $"cl-arrow-{Environment.ProcessId:x}-{Interlocked.Increment(ref _last)}";
        var svg = new StringBuilder($"""<svg role="img" aria-label="{Html.Encode($"待ちの輪: {circle}")}" viewBox="0 0 {Width} {Height}" width="100%" style="max-width:{Width}px;display:block" font-size="13" text-anchor="middle" fill="currentColor"><defs><marker id="{marker}" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>""");
        for (var i = 0; i < nodes.Count; i++)
        {
            Box(svg, nodes[i], Place(i, nodes.Count));
            Arrow(svg, marker, Place(i, nodes.Count), Place((i + 1) % nodes.Count, nodes.Count), waits: i % 2 == 0);
        }

        return svg.Append("</svg>").ToString();
    }

    // The first half from left to right, the second half back below it.
    private static Rectangle Place(int index, int count)
    {
        var inRow = count / 2;
        var width = (Width - 8 - Gap * (inRow - 1)) / inRow;
        var column = index < inRow ? index : count - 1 - index;
        return new(4 + column * (width + Gap), index < inRow ? 4 : Bottom, width);
    }

    private static void Box(StringBuilder svg, Node node, Rectangle at) => svg.Append(CultureInfo.InvariantCulture,
        $"""<rect x="{at.X}" y="{at.Y}" width="{at.Width}" height="{BoxHeight}" rx="{node.Radius}" fill="{node.Fill}"/><g fill="#000"><text x="{at.Center}" y="{at.Y + 20}">{Html.Encode(node.Kind)}</text><text x="{at.Center}" y="{at.Y + 38}">{Html.Encode(node.Name)}</text></g>""");

    private static void Arrow(StringBuilder svg, string marker, Rectangle from, Rectangle to, bool waits)
    {
        var (x1, y1, x2, y2) = from.Y != to.Y ? (from.Center, from.Y < to.Y ? from.Y + BoxHeight : from.Y, to.Center, from.Y < to.Y ? to.Y : to.Y + BoxHeight)
            : from.X < to.X ? (from.X + from.Width, from.Middle, to.X, to.Middle) : (from.X, from.Middle, to.X + to.Width, to.Middle);
        var (x, y) = y1 == y2 ? ((x1 + x2) / 2, y1 - 8) : (x1 + 34, (y1 + y2) / 2 + 5);
        svg.Append(CultureInfo.InvariantCulture, $"""<path d="M{x1} {y1}L{x2} {y2}" stroke="currentColor" stroke-width="1.5"{(waits ? "" : " stroke-dasharray=\"5 4\"")} marker-end="url(#{marker})"/><text x="{x}" y="{y}">{(waits ? "待つ" : "持ち主")}</text>""");
    }

    private sealed record Node(string Kind, string Name, string Fill, int Radius);

    private readonly record struct Rectangle(int X, int Y, int Width)
    {
        public int Center => X + Width / 2;

        public int Middle => Y + BoxHeight / 2;
    }
}
