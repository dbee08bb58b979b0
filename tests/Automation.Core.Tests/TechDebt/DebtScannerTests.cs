using Automation.Core.Practices.TechDebt;
using Automation.Core.Snapshots;
using Automation.Testing;
using FsCheck;
using FsCheck.Xunit;

namespace Automation.Core.Tests.TechDebt;

public sealed class DebtScannerTests
{
    [Fact]
    public void A_Diff_Gives_Added_And_Removed_Markers_With_Their_Lines()
    {
        var markers = Scan.Patch("a.cs", "@@ -10,2 +20,2 @@\n // TODO old, untouched\n-// TODO gone\n+// FIXME new");

        Assert.Equal(
            [("TODO", "gone", 11, DebtChange.Removed), ("FIXME", "new", 21, DebtChange.Added)],
            markers.Select(m => (m.Tag, m.Text, m.Line, m.Change!.Value)));
    }

    [Fact]
    public void A_Marker_That_Moves_Within_A_File_Is_Moved()
    {
        var marker = Assert.Single(Scan.Patch("a.cs", "@@ -1,2 +1,2 @@\n-// TODO a\n x\n+    // TODO: a"));

        Assert.Equal((DebtChange.Moved, 2), (marker.Change, marker.Line));
    }

    [Fact]
    public void A_Marker_That_Moves_To_Another_File_Is_Moved()
    {
        var files = new PullRequestBuilder()
            .File("a.cs", patch: "@@ -1 +0,0 @@\n-// TODO a")
            .File("b.py", patch: "@@ -0,0 +1 @@\n+# TODO a")
            .Build().Files;

        var marker = Assert.Single(DebtScanner.Scan(files, Scan.Tags));

        Assert.Equal((DebtChange.Moved, "b.py"), (marker.Change, marker.Path));
    }

    [Fact]
    public void Of_Two_Added_Copies_Of_A_Removed_Marker_The_One_In_Its_File_Is_Moved()
    {
        var files = new PullRequestBuilder()
            .File("a.cs", patch: "@@ -0,0 +1 @@\n+// TODO a")
            .File("b.cs", patch: "@@ -1 +1 @@\n-// TODO a\n+  // TODO a")
            .Build().Files;

        Assert.Equal(
            [("a.cs", DebtChange.Added), ("b.cs", DebtChange.Moved)],
            DebtScanner.Scan(files, Scan.Tags).Select(m => (m.Path, m.Change!.Value)));
    }

    [Theory]
    [InlineData("@@ -1 +1 @@\n-// TODO a  b\n+/* TODO: a b */")]
    [InlineData("@@ -1,2 +1,3 @@\n-// TODO a b\n-x\n+if (y)\n+{\n+    // TODO a b\n\\ No newline at end of file")]
    [InlineData("@@ -1 +1 @@\r\n-// TODO a b\r\n+// todo a b\r\n")]
    public void A_Marker_That_Is_Only_Written_Anew_Is_Moved(string patch)
    {
        Assert.Equal(DebtChange.Moved, Assert.Single(Scan.Patch("a.cs", patch)).Change);
    }

    [Theory]
    [InlineData("[2026-12-01]", "[2026-12-01] ", false)]
    [InlineData("[2026-12-01]", "[2027-01-31]", true)]
    [InlineData("[2026-12-01]", "", true)]
    [InlineData("", "[>=2.0.0]", true)]
    public void A_Marker_That_Gets_Another_Day_Is_The_Same_And_Put_Off(string before, string after, bool isPutOff)
    {
        var marker = Assert.Single(Scan.Patch("a.cs", $"@@ -1 +1 @@\n-// TODO{before}: a\n+// TODO{after}: a"));

        Assert.Equal((DebtChange.Moved, isPutOff), (marker.Change, marker.IsPutOff));
    }

    [Fact]
    public void A_Renamed_File_Takes_Its_Markers_Along_Into_Another_Language()
    {
        ChangedFile[] files =
        [
            new()
            {
                Path = "a.py", PreviousPath = "a.js", Status = FileStatus.Renamed, Patch = "@@ -1 +1 @@\n-// TODO a\n+# TODO a",
            },
        ];

        Assert.Equal(DebtChange.Moved, Assert.Single(DebtScanner.Scan(files, Scan.Tags)).Change);
    }

    [Fact]
    public void A_Marker_With_Other_Words_Is_New()
    {
        var markers = Scan.Patch("a.cs", "@@ -1 +1 @@\n-// TODO a\n+// TODO b");

        Assert.Equal([DebtChange.Removed, DebtChange.Added], markers.Select(m => m.Change!.Value));
    }

    [Fact]
    public void Context_Lines_Open_Block_Comments_For_The_Lines_After_Them()
    {
        Assert.Single(Scan.Patch("a.cs", "@@ -1,2 +1,3 @@\n /*\n+TODO a\n */"));
    }

    [Fact]
    public void A_Removed_Line_Opens_Nothing_For_The_Added_Ones()
    {
        Assert.Empty(Scan.Patch("a.cs", "@@ -1 +1 @@\n-/*\n+int TODO = 1;"));
    }

    [Fact]
    public void A_Block_Comment_Does_Not_Reach_Into_The_Next_Hunk()
    {
        Assert.Empty(Scan.Patch("a.cs", "@@ -1 +1 @@\n /*\n@@ -90,0 +90 @@\n+int TODO = 1;"));
    }

    [Fact]
    public void A_Whole_Files_Markers_Have_No_Change()
    {
        var marker = Assert.Single(Scan.File("a.cs", "x();\r\n// TODO(#1): a\r\n"));

        Assert.Equal(new DebtMarker { Path = "a.cs", Line = 2, Tag = "TODO", Text = "a", Reference = "#1" }, marker);
    }

    [Fact]
    public void A_Byte_Order_Mark_Is_Not_In_The_Way()
    {
        Assert.Single(Scan.File("a.yml", "\uFEFF# TODO a"));
    }

    [Fact]
    public void Tags_Are_The_Callers()
    {
        Assert.Equal("OPTIMIZE", Assert.Single(DebtScanner.ScanFile("a.cs", "// OPTIMIZE this TODO", ["OPTIMIZE"])).Tag);
    }

    [Fact]
    public void Without_Tags_Nothing_Is_Found()
    {
        Assert.Empty(DebtScanner.ScanFile("a.cs", "// TODO a", []));
    }

    [Theory]
    [InlineData("a.js", ">// ")]
    [InlineData("a.html", "{# ")]
    [InlineData("a.sql", "$a$ $b$ ")]
    [InlineData("a.cpp", "R\"a ")]
    [InlineData("a.js", "=/[ ")]
    [InlineData("a.sh", "cat <<A ")]
    [InlineData("a.css", " //")]
    [InlineData("a.cs", "$\"{")]
    [InlineData("a.rs", "#\"")]
    [InlineData("a.lua", "[=")]
    [InlineData("a.js", ")/")]
    [InlineData("a.ts", "!/*/")]
    public void A_Hostile_Line_Costs_No_More_Than_Its_Length(string path, string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 200_000));

        // Were the cost the square of the length, this test would take hours.
        Assert.InRange(DebtScanner.ScanFile(path, $"{text}\n/* TODO a */", Scan.Tags).Count, 0, 1);
    }

    [Fact]
    public void Runs_That_Are_One_Sign_Short_Cost_No_More_Than_Their_Length()
    {
        const int Length = 2_000_000;
        string Run(char sign, int length) => new(sign, length);
        string[] lines =
        [
            $"{Run('"', Length)} {Run('"', Length - 1)} {Run('a', Length)}",
            $"{Run('$', Length)}\"\"\" {Run('{', Length - 1)} {Run('a', Length)}",
        ];

        Assert.All(lines, line => Assert.Empty(DebtScanner.ScanFile("a.cs", $"{line}\n// TODO a", Scan.Tags)));
    }

    [Property]
    public void Any_Patch_Can_Be_Scanned(NonNull<string> junk, NonNull<string> more)
    {
        var patch = $"@@ -1,4 +1,5 @@\n+{junk.Get}\n-/*{more.Get}\n \"{junk.Get}\n+// TODO {more.Get}";
        ChangedFile[] files = [new() { Path = "a.cs", Status = FileStatus.Modified, Patch = patch }];

        Assert.All(DebtScanner.Scan(files, Scan.Tags), m => Assert.True(m.Line >= 1 && m.Path == "a.cs"));
    }
}
