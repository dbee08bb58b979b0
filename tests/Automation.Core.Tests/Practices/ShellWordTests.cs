using Automation.Core.Practices;

namespace Automation.Core.Tests.Practices;

public sealed class ShellWordTests
{
    [Theory]
    [InlineData("origin/main", "origin/main")]
    [InlineData("tech debt", "'tech debt'")]
    [InlineData("-rf", "'-rf'")]
    [InlineData("don't", @"'don'\''t'")]
    [InlineData("$(reboot); `x` \"y\" !1 #2", "'$(reboot); `x` \"y\" !1 #2'")]
    [InlineData("修复", "'修复'")]
    public void A_Text_Becomes_One_Word(string text, string word) => Assert.Equal(word, ShellWord.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("a\nb")]
    [InlineData("a\u001Bb")]
    [InlineData("a\u202Eb")]
    [InlineData("a\u200Bb")]
    [InlineData("a\u2028b")]
    [InlineData("a\uD800b")]
    [InlineData("a <!-- b -->")]
    public void What_Nobody_Could_See_In_A_Command_Is_No_Word(string text) => Assert.Null(ShellWord.Of(text));

    [Fact]
    public void A_Long_Text_Is_No_Word() => Assert.Null(ShellWord.Of(new string('x', 501)));

    [Fact]
    public void Within_Quotes_Stands_What_Needs_None() => Assert.Equal("'main'", ShellWord.Quote("main"));
}
