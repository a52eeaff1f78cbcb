namespace ConcurrencyLab.Tests;

public sealed class ExplorationDisplayTests
{
    [Fact]
    public void The_page_shows_the_counts_the_lanes_and_the_warning()
    {
        var html = new ReadAddWrite().Explore(2).ToHtml();

        Assert.Contains("すべての順番 20 通りを実行しました。正しい結果になるのは 2 通りです。", html, StringComparison.Ordinal);
        Assert.Contains("確率ではありません", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\">共有の値</th>", html, StringComparison.Ordinal);
        Assert.Contains("誤りになるいちばん短い順番: A A B B B A", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_the_learner_are_encoded()
    {
        var total = 0;
        var result = Explorer.Run(2, () => total = 0, () => total, async step =>
        {
            var t = total;
            await step("<b>読んだ</b>");
            total = t + 1;
        });

        Assert.DoesNotContain("<b>", result.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Long_lanes_are_cut_and_say_so()
    {
        var turns = string.Concat(Enumerable.Repeat("A ", 60));
        var total = 0;
        var result = Explorer.Run(1, () => total = 0, () => total, async step =>
        {
            for (; total < 59; total++)
                await step("数えた");
        });

        Assert.Contains("21 手は省きます", result.Replay(turns).ToString(), StringComparison.Ordinal);
    }
}
