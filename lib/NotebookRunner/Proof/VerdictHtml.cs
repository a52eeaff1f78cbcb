using System.Net;
using System.Text.RegularExpressions;

namespace NotebookRunner;

/// <summary>Reads a check's verdict from what its cell shows: the attributes are the library's promise to the runner.</summary>
internal static partial class VerdictHtml
{
    public static Seen Read(CellRun check, string exercise)
    {
        var html = check.Outputs.OfType<CellOutput.Result>().LastOrDefault()?.Data.GetValueOrDefault(MimeType.Html, "") ?? "";
        var match = Attributes().Match(html);
        return !match.Success ? new Seen.NoVerdict()
            : match.Groups["exercise"].Value != exercise ? new Seen.OtherExercise(match.Groups["exercise"].Value)
            : new Seen.Verdict(match.Groups["verdict"].Value, match.Groups["hint"].Value, check.Seconds)
            {
                IsUncontrolled = match.Groups["uncontrolled"].Success,
                MayStillRun = match.Groups["running"].Success,
                Uncopied = WebUtility.HtmlDecode(match.Groups["uncopied"].Value),
            };
    }

    [GeneratedRegex("^<div class=\"concurrencylab-verdict\" data-exercise=\"(?<exercise>[^\"]*)\" data-verdict=\"(?<verdict>[^\"]*)\" data-hint=\"(?<hint>[^\"]*)\"(?<uncontrolled> data-uncontrolled)?(?<running> data-may-still-run)?(?: data-uncopied=\"(?<uncopied>[^\"]*)\")?")]
    private static partial Regex Attributes();
}
