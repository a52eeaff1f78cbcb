namespace Repository.Tests;

public sealed class TextTests
{
    [Fact]
    public async Task Every_text_follows_the_rules_of_writing_and_uses_the_words_of_the_course()
    {
        var findings = await Textlint.CheckAsync(Passage.OfRepository());

        Assert.True(findings.Count == 0, $"文章に直すところが {findings.Count} か所あります。\n{string.Join('\n', findings)}");
    }
}
