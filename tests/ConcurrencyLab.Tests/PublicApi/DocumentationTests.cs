namespace ConcurrencyLab.Tests;

/// <summary>What the kernel shows beside a name that a learner types: it reads lib/bin/ConcurrencyLab.xml.</summary>
public sealed class DocumentationTests
{
    private static readonly IReadOnlyList<PublicMember> s_members = PublicMember.All;

    [Fact]
    public void Whatever_a_cell_can_type_is_described_in_Japanese()
    {
        Assert.True(s_members.Count > 300, $"{s_members.Count}");
        AssertNone(member => !PublicMember.IsJapanese(member.Summary));
    }

    [Fact]
    public void Every_argument_is_described_in_Japanese() =>
        AssertNone(member => member.Parameters.Any(name => !PublicMember.IsJapanese(member.Described("param", "name", name))));

    [Fact]
    public void Every_exception_that_a_member_throws_is_described()
    {
        var throwing = s_members.Where(member => member.Thrown.Count > 0).ToList();
        var undescribed = throwing.SelectMany(member => member.Undescribed).ToList();

        Assert.True(throwing.Count > 15, $"{throwing.Count}");
        Assert.True(undescribed.Count == 0, string.Join('\n', undescribed));
    }

    [Fact]
    public void Every_described_exception_is_described_in_Japanese() =>
        AssertNone(member => member.Exceptions.Any(text => !PublicMember.IsJapanese(text)));

    private static void AssertNone(Func<PublicMember, bool> isBad) => Assert.Equal("", string.Join('\n', s_members.Where(isBad)));
}
