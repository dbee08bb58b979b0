using Automation.Email.Rendering.Pages;
using FsCheck;
using FsCheck.Xunit;

namespace Automation.Email.Tests.Rendering;

public sealed class CleanTextTests
{
    [Theory]
    [InlineData("fix: a bug", "fix: a bug")]
    [InlineData("  a\r\nBcc: eve@example.com\t b ", "a Bcc: eve@example.com b")]
    [InlineData("exe.\u202Egnp", "exe.gnp")]
    [InlineData("a\u2066b\u200Bc\u0000d\uFEFFe", "abcde")]
    [InlineData("مرحبا", "مرحبا")]
    [InlineData("👩\u200D💻", "👩\u200D💻")]
    [InlineData("", "")]
    public void A_Text_Is_One_Line_Without_What_Cannot_Be_Seen(string text, string expected) => Assert.Equal(expected, CleanText.Of(text));

    [Fact]
    public void A_Long_Text_Is_Cut_Between_Characters_As_Readers_See_Them()
    {
        var technologist = "👩\u200D💻";

        Assert.Equal("ab" + technologist + "…", CleanText.Of("ab" + technologist + technologist, 9));
        Assert.Equal("abcd…", CleanText.Of("abcd efgh", 5));
    }

    [Property]
    public void Any_Text_Is_Bounded_And_Well_Formed(NonNull<string> text, PositiveInt length)
    {
        var clean = CleanText.Of(text.Get, length.Get);

        Assert.True(clean.Length <= length.Get + 1);
        Assert.DoesNotContain(clean, char.IsControl);
        Assert.DoesNotContain("  ", clean, StringComparison.Ordinal);
        Assert.DoesNotContain(clean.EnumerateRunes(), r => r.Value == 0xFFFD);
    }

    [Property]
    public void Cleaning_Twice_Changes_Nothing(NonNull<string> text)
    {
        var clean = CleanText.Of(text.Get);

        Assert.Equal(clean, CleanText.Of(clean, CleanText.TitleLength + 1));
    }
}
