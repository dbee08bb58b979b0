using Automation.Core.Diffs;
using Automation.Core.Snapshots;
using FsCheck;
using FsCheck.Xunit;

namespace Automation.Core.Tests.Diffs;

public sealed class DiffDocumentTests
{
    [Fact]
    public void A_Modified_File_Has_Its_Hunks_As_Patch()
    {
        const string Hunks = "@@ -1,2 +1,2 @@\n a\n-b\n+c\n@@ -9 +9,2 @@\n x\n+y";

        var file = Assert.Single(DiffDocument.Parse(
            $"diff --git a/src/a.cs b/src/a.cs\nindex 1..2 100644\n--- a/src/a.cs\n+++ b/src/a.cs\n{Hunks}\n"));

        Assert.Equal(
            new ChangedFile { Path = "src/a.cs", Status = FileStatus.Modified, Additions = 2, Deletions = 1, Patch = Hunks },
            file);
    }

    [Fact]
    public void Files_Follow_One_Another()
    {
        var files = DiffDocument.Parse(
            """
            commit 0123
            Author: Someone

                feat: --- not a header

            diff --git a/a.txt b/a.txt
            new file mode 100644
            index 0000000..7898192
            --- /dev/null
            +++ b/a.txt
            @@ -0,0 +1 @@
            +a
            \ No newline at end of file
            diff --git a/b.txt b/b.txt
            deleted file mode 100644
            --- a/b.txt
            +++ /dev/null
            @@ -1 +0,0 @@
            -b
            """);

        Assert.Equal([("a.txt", FileStatus.Added), ("b.txt", FileStatus.Removed)], files.Select(f => (f.Path, f.Status)));
        Assert.EndsWith("\\ No newline at end of file", files[0].Patch, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Rename_Keeps_The_Old_Path()
    {
        var file = Assert.Single(DiffDocument.Parse(
            "diff --git a/old name.md b/new name.md\nsimilarity index 100%\nrename from old name.md\nrename to new name.md\n"));

        Assert.Equal(
            new ChangedFile { Path = "new name.md", PreviousPath = "old name.md", Status = FileStatus.Renamed, Patch = "" }, file);
    }

    [Theory]
    [InlineData("new file mode 100644\nindex 0000000..e69de29")]
    [InlineData("old mode 100644\nnew mode 100755")]
    public void Where_No_Line_Is_Another_The_Patch_Is_Empty(string header)
    {
        Assert.Equal("", Assert.Single(DiffDocument.Parse($"diff --git a/a.py b/a.py\n{header}\n")).Patch);
    }

    [Fact]
    public void A_Copy_Names_Its_Origin()
    {
        var file = Assert.Single(DiffDocument.Parse("diff --git a/a b/b\nsimilarity index 90%\ncopy from a\ncopy to b\n"));

        Assert.Equal(("b", "a", FileStatus.Copied), (file.Path, file.PreviousPath, file.Status));
    }

    [Fact]
    public void Quoted_Paths_Are_Unquoted()
    {
        var file = Assert.Single(DiffDocument.Parse(
            """
            diff --git "a/caf\303\251 \"x\".txt" "b/caf\303\251 \"x\".txt"
            --- "a/caf\303\251 \"x\".txt"
            +++ "b/caf\303\251 \"x\".txt"
            @@ -1 +1 @@
            -a
            +b
            """));

        Assert.Equal("café \"x\".txt", file.Path);
    }

    [Theory]
    [InlineData("diff --git a/logo.png b/logo.png", "logo.png")]
    [InlineData("diff --git a/my logo.png b/my logo.png", "my logo.png")]
    [InlineData("diff --git \"a/\\tlogo.png\" \"b/\\tlogo.png\"", "\tlogo.png")]
    [InlineData("diff --git a/x.png \"b/\\303\\251.png\"", "é.png")]
    public void A_Binary_File_Has_No_Patch(string header, string path)
    {
        var file = Assert.Single(DiffDocument.Parse($"{header}\nindex 1..2 100644\nBinary files differ\n"));

        Assert.Equal((path, null), (file.Path, file.Patch));
    }

    [Fact]
    public void A_Diff_Without_Gits_Headers_Is_Read_Too()
    {
        var files = DiffDocument.Parse(
            "--- old/a.c\t2026-01-01 10:00:00\n+++ src/a.c\t2026-01-02 10:00:00\n@@ -1 +1 @@\n-a\n+b\n"
            + "--- /dev/null\n+++ src/b.c\n@@ -0,0 +1 @@\n+x\n");

        Assert.Equal([("src/a.c", FileStatus.Modified), ("src/b.c", FileStatus.Added)], files.Select(f => (f.Path, f.Status)));
    }

    [Fact]
    public void A_Hunks_Length_Tells_Its_Lines_From_The_Next_File()
    {
        var files = DiffDocument.Parse(
            "--- a/a.sql\n+++ b/a.sql\n@@ -1,2 +1 @@\n--- a comment\n a\n--- a/b.sql\n+++ b/b.sql\n@@ -0,0 +1 @@\n+b\n");

        Assert.Equal(["a.sql", "b.sql"], files.Select(f => f.Path));
        Assert.Equal(1, files[0].Deletions);
    }

    [Fact]
    public void A_Cut_Hunk_Does_Not_Swallow_The_Next_File()
    {
        var files = DiffDocument.Parse(
            "diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1,9 +1,9 @@\n+a\ndiff --git a/b b/b\n@@ -0,0 +1 @@\n+b\n");

        Assert.Equal(["a", "b"], files.Select(f => f.Path));
    }

    [Fact]
    public void A_Combined_Diff_Is_Left_Out()
    {
        Assert.Empty(DiffDocument.Parse(
            "diff --cc a.txt\nindex 1,2..3\n--- a/a.txt\n+++ b/a.txt\n@@@ -1,1 -1,1 +1,2 @@@\n  a\n++b\n"));
    }

    [Property]
    public void Made_Up_Hunks_Keep_Their_Lines(NonEmptyArray<(byte Sign, NonNull<string> Text)> made)
    {
        var hunk = made.Get.Select(l => (l.Sign % 3, l.Text.Get.Replace('\n', ' ').Replace('\r', ' '))).ToArray();
        var (patch, expected) = MadeHunk.Make([hunk]);

        var files = DiffDocument.Parse($"diff --git a/x b/x\n--- a/x\n+++ b/x\n{patch}\ndiff --git a/y b/y\n");

        var file = Assert.Single(files, f => f.Path == "x");

        Assert.Equal(expected, Line.Of(file.Patch!));
        Assert.Equal(expected.Count(l => l.Kind == DiffLineKind.Added), file.Additions);
    }

    [Property]
    public void Junk_Never_Throws(NonNull<string> junk)
    {
        var text = $"diff --git {junk.Get}\n--- {junk.Get}\n+++ \"{junk.Get}\n@@ -1 +1 @@\n{junk.Get}\nrename to \"\\{junk.Get}\n";

        Assert.All(DiffDocument.Parse(text), f => Assert.NotEqual("", f.Path));
    }
}
