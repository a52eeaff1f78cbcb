using Microsoft.Playwright;

namespace Course.Tests;

/// <summary>The learner is the scheduler, on a page that no kernel stands behind.</summary>
public sealed class PlayerTests(CourseRun course, Chromium chromium)
{
    private const string Broken = "壊しました: 6 手。結果は 1 です。1 本ずつ順に動かせば 2 です。";
    private const string LostAfter = " 手目のあとは、どう動かしても壊れる状態でした。";

    [Fact]
    public async Task The_counter_is_broken_by_keys_alone_and_a_step_is_taken_back()
    {
        await using var opened = await chromium.OpenAsync(course.PageOf("02-race-condition"));
        var player = PlayerOf(opened);
        await player.FocusAsync();
        await Assertions.Expect(player).ToBeFocusedAsync();

        foreach (var key in "abABab")
            await opened.Page.Keyboard.PressAsync(key.ToString());
        await Assertions.Expect(Status(player)).ToContainTextAsync($"{Broken}2{LostAfter}");
        await Assertions.Expect(player.GetByRole(AriaRole.Row, new() { Name = "total 1", Exact = true })).ToBeVisibleAsync();

        await opened.Page.Keyboard.PressAsync("a");
        await Assertions.Expect(Status(player)).ToContainTextAsync("A は動けません（終わった）");
        await opened.Page.Keyboard.PressAsync("Backspace");
        await Assertions.Expect(Status(player)).ToContainTextAsync("いま 5 手目です");
        await opened.Page.Keyboard.PressAsync("b");
        await Assertions.Expect(Status(player)).ToContainTextAsync(Broken);
        await opened.Page.Keyboard.PressAsync("Home");
        await Assertions.Expect(Status(player)).ToContainTextAsync("はじめの状態です");
        foreach (var key in "AAABBB")
            await opened.Page.Keyboard.PressAsync(key.ToString());
        await Assertions.Expect(Status(player)).ToContainTextAsync("6 手で終わりました。結果は 2 です。正しい結果です。");
        Assert.Empty(opened.Problems);
    }

    [Fact]
    public async Task The_counter_is_broken_by_clicks_and_the_focus_stays_on_the_button()
    {
        await using var opened = await chromium.OpenAsync(course.PageOf("02-race-condition"));
        var player = PlayerOf(opened);

        foreach (var name in "ABABAB")
            await Button(player, $"{name} を動かす").ClickAsync();

        await Assertions.Expect(Status(player)).ToContainTextAsync(Broken);
        await Assertions.Expect(Button(player, "B を動かす")).ToBeFocusedAsync();
        await Assertions.Expect(Button(player, "B を動かす")).ToHaveAttributeAsync("aria-disabled", "true");
        await Button(player, "1 手戻す").ClickAsync();
        await Assertions.Expect(Button(player, "B を動かす")).ToHaveAttributeAsync("aria-disabled", "false");
        Assert.Empty(opened.Problems);
    }

    [Fact]
    public async Task The_shortest_schedule_that_breaks_it_is_played()
    {
        await using var opened = await chromium.OpenAsync("about:blank");
        await opened.Page.Clock.InstallAsync();
        await opened.Page.GotoAsync(new Uri(course.PageOf("02-race-condition")).AbsoluteUri);
        var player = PlayerOf(opened);

        await Button(player, "壊れる順番を見る").ClickAsync();
        await Assertions.Expect(Button(player, "止める")).ToBeFocusedAsync();
        await opened.Page.Clock.RunForAsync(20_000);

        // A A B B B A: lost as soon as B, too, has read.
        await Assertions.Expect(Status(player)).ToContainTextAsync($"{Broken}3{LostAfter}");
        await Assertions.Expect(Button(player, "壊れる順番を見る")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Nothing_moves_by_itself_for_those_who_want_it_so()
    {
        await using var opened = await chromium.OpenAsync(course.PageOf("02-race-condition"), new() { ReducedMotion = ReducedMotion.Reduce });
        var player = PlayerOf(opened);

        await Button(player, "壊れる順番を見る").ClickAsync();
        for (var i = 1; i < 6; i++)
            await Button(player, "壊れる順番の次の手").ClickAsync();

        await Assertions.Expect(Status(player)).ToContainTextAsync(Broken);
    }

    [Fact]
    public async Task Everyone_waits_in_the_deadlock_and_the_locks_say_for_whom()
    {
        await using var opened = await chromium.OpenAsync(course.PageOf("03-lock"));
        var player = opened.Page.Locator(".concurrencylab-player").Nth(1);
        await player.FocusAsync();

        foreach (var key in "abba")
            await opened.Page.Keyboard.PressAsync(key.ToString());

        await Assertions.Expect(Status(player)).ToContainTextAsync("壊しました: 4 手。だれも動けません。デッドロック");
        await Assertions.Expect(player.GetByRole(AriaRole.Row, new() { Name = "ロック 口座 0 A が持つ。B が待つ" })).ToBeVisibleAsync();
        Assert.Empty(opened.Problems);
    }

    [Fact]
    public async Task Without_scripts_the_first_state_and_the_answer_can_be_read()
    {
        await using var opened = await chromium.OpenAsync(course.PageOf("02-race-condition"), new() { JavaScriptEnabled = false });
        var player = PlayerOf(opened);

        await Assertions.Expect(player.GetByText("はじめの状態")).ToBeVisibleAsync();
        await Assertions.Expect(player.GetByText("結果: 1")).ToBeVisibleAsync();
    }

    private static ILocator PlayerOf(BrowserPage opened) => opened.Page.Locator(".concurrencylab-player").First;

    private static ILocator Status(ILocator player) => player.Locator("[aria-live]");

    private static ILocator Button(ILocator player, string name) => player.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
