using System.Globalization;
using System.Text.RegularExpressions;

namespace ConcurrencyLab;

/// <summary>Finds the counter's values in the words of the handler's log lines, so that a handler needs no second call to report them.</summary>
internal static partial class LoggedValue
{
    public static int? Before(IEnumerable<string> lines) => First(Before(), lines);

    public static int? After(IEnumerable<string> lines) => First(After(), lines);

    private static int? First(Regex words, IEnumerable<string> lines) => lines
        .Select(line => words.Match(line))
        .Where(match => match.Success)
        .Select(match => (int?)int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture))
        .FirstOrDefault();

    [GeneratedRegex(@"before request count = (-?\d{1,9})\b")]
    private static partial Regex Before();

    [GeneratedRegex(@"after request count = (-?\d{1,9})\b")]
    private static partial Regex After();
}
