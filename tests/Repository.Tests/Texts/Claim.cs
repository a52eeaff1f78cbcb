using System.Text.RegularExpressions;

namespace Repository.Tests;

/// <summary>A sentence of a chapter, which may state something as certain: of every run, of every order, of every machine.</summary>
/// <param name="Notebook">The chapter's file name without its ending.</param>
/// <param name="Cell">The cell that states it.</param>
/// <param name="Text">The sentence.</param>
internal sealed partial record Claim(string Notebook, string Cell, string Text)
{
    /// <summary>All sentences of the chapters, without their exercises: what these say, their checks and kept answers prove.</summary>
    public static IReadOnlyList<Claim> OfChapters { get; } =
    [
        .. from chapter in Chapter.All
           from cell in chapter.Cells.TakeWhile(cell => cell.Cell != "exercises").Where(cell => !cell.IsCode)
           from sentence in SentencesOf(cell.Text)
           select new Claim(Path.GetFileNameWithoutExtension(chapter.File), cell.Cell, sentence),
    ];

    /// <summary>Whether a sentence leaves no room: an instruction, a question and a definition state nothing.</summary>
    public bool IsCertain => Certain().IsMatch(Text) && !NoClaim().IsMatch(Text);

    /// <summary>The sentences and the cells of tables, without what marks them as a list or a note.</summary>
    private static IEnumerable<string> SentencesOf(string text) => Code().Replace(text, "").Split('\n')
        .SelectMany(line => Sentence().Matches(Mark().Replace(line, "")))
        .Select(sentence => sentence.Value.Trim());

    [GeneratedRegex("```.*?```", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"^(?:> ?)?(?:\*\*(?:注意|大原則|⚠ 悪い例)\*\* ?)?(?:- |\d+\. )?")]
    private static partial Regex Mark();

    [GeneratedRegex(@"[^。|]*[^。|\s][^。|]*。?")]
    private static partial Regex Sentence();

    [GeneratedRegex("必ず|いつも|何度(?:試して|実行して)も|約束|起こりません|ことはありません|守れません|守られません|守りません|どの.{1,8}でも|1 つも失われ|ありえません|同時に 1 |不可分に(?:行|実行)|でなければ.{1,6}できません|プロセスごと終わ")]
    private static partial Regex Certain();

    [GeneratedRegex("ください|でしょうか|と呼びます|限りません|^- |できる$")]
    private static partial Regex NoClaim();
}
