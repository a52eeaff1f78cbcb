namespace Repository.Tests;

public sealed class TextTests
{
    [Fact]
    public async Task Every_text_follows_the_rules_of_writing_and_uses_the_words_of_the_course()
    {
        var findings = await Textlint.CheckAsync(Passage.OfRepository());

        Assert.True(findings.Count == 0, $"文章に直すところが {findings.Count} か所あります。\n{string.Join('\n', findings)}");
    }

    [Fact]
    public void Every_hint_is_a_text_of_its_own() =>
        Assert.Contains(Passage.OfRepository(), passage => passage is { Place: "lib/ConcurrencyLab/Exercises/Chapter03/hints.yml の 3-3 の deadlock", IsProse: true });
}
