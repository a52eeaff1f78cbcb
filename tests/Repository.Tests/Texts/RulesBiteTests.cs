using System.Text.RegularExpressions;

namespace Repository.Tests;

/// <summary>A rule that finds nothing looks like a text without faults: each is shown a fault.</summary>
public sealed class RulesBiteTests
{
    /// <summary>Sentences with one fault each, and the rule that must find it.</summary>
    private static readonly (string Text, string Rule)[] s_faults =
    [
        ("ロックは簡単に使えます。", "prh"),
        ("単に数を足します。", "prh"),
        ("あとは実行するだけです。", "prh"),
        ("こちらのほうが速いと思います。", "prh"),
        ("こちらのほうがとても速く動きます。", "prh"),
        ("範囲をクリティカルセッションと呼びます。", "prh"),
        ("スレッド プールの本数を見ます。", "prh"),
        ("サーバを起動します。", "prh"),
        ("## サーバの起動", "prh"),
        ("**サーバ** を起動します。", "prh"),
        ("[サーバの章](01-sleep-server.ipynb)を読みます。", "prh"),
        ("> **注意** サーバを起動します。", "prh"),
        ("<details><summary>予想してから開く</summary>\n\nサーバは 1 つです。\n\n</details>", "prh"),
        ("<details><summary>サーバの答え</summary>\n\n1 つです。\n\n</details>", "prh"),
        ("![サーバが 1 つあります。](../images/thread.svg)", "prh"),
        ("```csharp\ncount++; // サーバのカウンター\n```", "prh"),
        ("この値は 1 である。", "no-mix-dearu-desumasu"),
        ("- この値は 1 である。", "no-mix-dearu-desumasu"),
        ("> **注意** この値は 1 である。", "no-mix-dearu-desumasu"),
        ("セルを実行します", "ja-no-mixed-period"),
        ("すごい速さです！", "no-exclamation-question-mark"),
        ("値を見れます。", "no-dropping-the-ra"),
        ("スレッドがロックが空くのを待ちます。", "no-doubled-joshi"),
        ("まず、次に、そして、最後に、値を見ます。", "max-ten"),
        ($"{string.Concat(Enumerable.Repeat("ゆっくり", 25))}動きます。", "sentence-length"),
        ("<details><summary>解答例</summary>\n\n値を見れます。\n\n</details>", "no-dropping-the-ra"),
    ];

    public static TheoryData<string, string> Faults => [.. s_faults];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_planted_fault_is_found(string text, string rule) => Assert.Contains(rule, await RulesFoundInAsync(text));

    [Theory]
    [MemberData(nameof(Sound))]
    public async Task A_sound_text_passes(string text) => Assert.Empty(await RulesFoundInAsync(text));

    public static TheoryData<string> Sound =>
    [
        "サーバーは、スレッドプールを使います。",
        "- 結果は、実行のたびに変わるかもしれません。",
        "A も B も、できるだけ長く待ちます。",
        "```csharp\ncount++; // 数える\n```",
        "セルに `簡単に` と書きます。",
    ];

    [Fact]
    public void Every_word_of_the_list_has_an_example() // which prh tries whenever it reads the list
    {
        var terms = Repo.TextOf("tests/Repository.Tests/terms.yml");

        Assert.Equal(Regex.Count(terms, "- expected:"), Regex.Count(terms, @"specs:\n +- \{ from:"));
    }

    /// <summary>All planted texts are checked at once.</summary>
    private static readonly Task<ILookup<string, string>> s_rulesFound = FindAsync();

    private static async Task<ILookup<string, string>> FindAsync()
    {
        var texts = s_faults.Select(fault => fault.Text).Concat(Sound.Select(row => row.Data));
        var findings = await Textlint.CheckAsync(texts.SelectMany(text => Passage.OfPage(new Page("planted.md", text, text))));
        return findings.ToLookup(finding => finding.Passage.Page.Text, finding => finding.Rule);
    }

    private static async Task<IEnumerable<string>> RulesFoundInAsync(string text) => (await s_rulesFound)[text];
}
