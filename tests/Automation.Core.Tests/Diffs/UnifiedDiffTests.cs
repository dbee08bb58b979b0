using Automation.Core.Diffs;
using FsCheck;
using FsCheck.Xunit;

namespace Automation.Core.Tests.Diffs;

public sealed class UnifiedDiffTests
{
    [Fact]
    public void Lines_Carry_Their_Numbers_On_Both_Sides()
    {
        var lines = Line.Of("@@ -10,3 +20,3 @@ class A\n a\n-b\n+c\n d");

        Assert.Equal(
            [
                new Line(DiffLineKind.Context, 0, 10, 20, "a"),
                new Line(DiffLineKind.Removed, 0, 11, null, "b"),
                new Line(DiffLineKind.Added, 0, null, 21, "c"),
                new Line(DiffLineKind.Context, 0, 12, 22, "d"),
            ],
            lines);
    }

    [Fact]
    public void A_Left_Out_Count_Is_One()
    {
        Assert.Equal([new Line(DiffLineKind.Added, 0, null, 1, "a")], Line.Of("@@ -0,0 +1 @@\n+a"));
    }

    [Fact]
    public void The_Note_On_A_Missing_Newline_Is_No_Line()
    {
        var lines = Line.Of("@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file");

        Assert.Equal(["a", "b"], lines.Select(l => l.Text));
    }

    [Fact]
    public void Carriage_Returns_Do_Not_Belong_To_The_Text()
    {
        Assert.Equal(["a", ""], Line.Of("@@ -0,0 +1,2 @@\r\n+a\r\n+\r\n").Select(l => l.Text));
    }

    [Fact]
    public void Only_Line_Feeds_End_Lines()
    {
        Assert.Equal("a\u2028b\fc\rd", Assert.Single(Line.Of("@@ -0,0 +1 @@\n+a\u2028b\fc\rd")).Text);
    }

    [Fact]
    public void An_Empty_Context_Line_May_Have_Lost_Its_Blank()
    {
        Assert.Equal([1, 2, 3], Line.Of("@@ -1,3 +1,3 @@\n a\n\n b").Select(l => l.Head));
    }

    [Fact]
    public void A_Removed_Line_That_Looks_Like_A_File_Header_Is_A_Removed_Line()
    {
        Assert.Equal("-- a/b", Assert.Single(Line.Of("@@ -1 +0,0 @@\n--- a/b")).Text);
    }

    [Fact]
    public void A_Cut_Hunk_Gives_What_It_Has()
    {
        Assert.Equal("a", Assert.Single(Line.Of("@@ -1,9 +1,9 @@\n a")).Text);
    }

    [Theory]
    [InlineData("+a")]
    [InlineData("@@ -x +1 @@\n+a")]
    [InlineData("@@ -1 +1\n+a")]
    [InlineData("@@ -99999999999 +1 @@\n+a")]
    [InlineData("@@@ -1 -1 +1 @@@\n++a")]
    [InlineData("Binary files a/x and b/x differ")]
    [InlineData("")]
    public void Lines_Outside_A_Well_Formed_Hunk_Are_Passed_Over(string patch)
    {
        Assert.Empty(Line.Of(patch));
    }

    [Property]
    public void Made_Up_Hunks_Are_Read_Back(NonEmptyArray<(byte Sign, NonNull<string> Text)>[] made)
    {
        var (patch, expected) = MadeHunk.Make([.. made.Select(h => h.Get.Select(l => (l.Sign % 3, OneLine(l.Text.Get))).ToArray())]);

        Assert.Equal(expected, Line.Of(patch));
    }

    [Property]
    public void Junk_Never_Throws(NonNull<string> junk, int a, int b)
    {
        var lines = Line.Of($"@@ -{a} +{b},{a} @@\n+x\n{junk.Get}\n@@ -{junk.Get}");

        Assert.All(lines, l => Assert.DoesNotContain('\n', l.Text));
    }

    private static string OneLine(string text) => text.Replace('\n', ' ').Replace('\r', ' ');
}
