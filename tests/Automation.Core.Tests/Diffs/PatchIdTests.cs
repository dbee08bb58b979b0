using Automation.Core.Diffs;
using Automation.Core.Snapshots;
using FsCheck;
using FsCheck.Xunit;

namespace Automation.Core.Tests.Diffs;

public sealed class PatchIdTests
{
    private static readonly ChangedFile File = new()
    {
        Path = "src/a.cs",
        Status = FileStatus.Modified,
        Additions = 1,
        Deletions = 1,
        Patch = "@@ -10,3 +12,3 @@ class A\n one\n-two\n+three\n four",
    };

    private static readonly ChangedFile Binary = new() { Path = "logo.png", Status = FileStatus.Modified, Blob = "b10b" };

    [Theory]
    [InlineData("@@ -10,3 +12,3 @@\n one\n-two\n+three\n four")]
    [InlineData("@@ -110,3 +212,3 @@ class B\n one\n-two\n+three\n four\n")]
    public void Where_A_Hunk_Stands_And_What_It_Stands_Under_Do_Not_Matter(string patch) => Same(File, File with { Patch = patch });

    [Theory]
    [InlineData("@@ -10,3 +12,3 @@\n one\n-two\n+three \n four")]
    [InlineData("@@ -10,3 +12,3 @@\n one\n-two\n+Three\n four")]
    [InlineData("@@ -10,3 +12,3 @@\n one\r\n-two\r\n+three\r\n four\r")]
    [InlineData("@@ -10,3 +12,3 @@\n One\n-two\n+three\n four")]
    [InlineData("@@ -10,3 +12,3 @@\n one\n+three\n-two\n four")]
    [InlineData("@@ -10,3 +12,3 @@\n one\n-two\n+three\n\\ No newline at end of file")]
    public void Every_Line_Matters_With_Its_White_Space_And_Place(string patch) => Differ(File, File with { Patch = patch });

    [Fact]
    public void Hunks_Keep_Their_Order()
    {
        var two = File with { Additions = 2, Deletions = 0, Patch = "@@ -1 +1,2 @@\n a\n+b\n@@ -9 +10,2 @@\n c\n+d" };

        Differ(two, two with { Patch = "@@ -1 +1,2 @@\n c\n+d\n@@ -9 +10,2 @@\n a\n+b" });
    }

    [Fact]
    public void Paths_And_What_Happens_To_A_File_Matter()
    {
        Differ(File, File with { Path = "src/b.cs" });
        Differ(File, File with { Status = FileStatus.Added });
        var renamed = File with { PreviousPath = "a", Status = FileStatus.Renamed };
        Differ(renamed, renamed with { PreviousPath = "b" });
        Differ(renamed, renamed with { Status = FileStatus.Copied });
    }

    [Fact]
    public void A_File_Without_A_Patch_Goes_By_Its_Blob_And_Counts()
    {
        Same(Binary, Binary with { IsGenerated = true });
        Differ(Binary, Binary with { Blob = "b10c" });
        Differ(Binary, Binary with { Additions = 30_000 });
    }

    [Fact]
    public void A_Blob_Does_Not_Matter_Where_The_Patch_Tells_All() => Same(File, File with { Blob = "b10b" });

    [Fact]
    public void A_Patch_That_Was_Cut_Needs_The_Blob_Too()
    {
        var cut = File with { Additions = 2 };

        Assert.Null(PatchId.Of([cut]));
        Differ(cut with { Blob = "b10b" }, cut with { Blob = "b10c" });
    }

    [Fact]
    public void One_File_Of_Which_Nothing_Is_Known_Leaves_The_Whole_Unknown() =>
        Assert.Null(PatchId.Of([File, Binary with { Blob = null }]));

    [Fact]
    public void No_Files_Are_Something_That_Can_Be_Compared()
    {
        Assert.Matches("^[0-9a-f]{64}$", Id([]));
        Assert.NotEqual(Id([]), Id([File]));
    }

    [Fact]
    public void Each_File_Has_An_Identity_Of_Its_Own()
    {
        var (before, after) = (PatchId.Of([File, Binary])!, PatchId.Of([File, Binary with { Blob = "b10c" }])!);

        Assert.Equal(["logo.png", "src/a.cs"], before.Files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(before.Files["src/a.cs"], after.Files["src/a.cs"]);
        Assert.NotEqual(before.Files["logo.png"], after.Files["logo.png"]);
        Assert.NotEqual(before.PatchId, after.PatchId);
    }

    [Fact]
    public void Two_Entries_For_One_Path_Are_Both_Seen()
    {
        var other = File with { Patch = "@@ -1 +1 @@\n-x\n+y" };

        Assert.Equal(Id([File, other]), Id([other, File]));
        Assert.NotEqual(Id([File, other]), Id([File, File]));
    }

    [Property(MaxTest = 200)]
    public bool The_Order_Of_Files_Does_Not_Matter(NonEmptyString[] paths, int seed)
    {
        var files = paths.Select(path => Binary with { Path = path.Get, Blob = $"{path.Get.Length}" }).ToArray();
        var before = Id(files);
        new Random(seed).Shuffle(files);

        return before == Id(files);
    }

    [Property(MaxTest = 500)]
    public bool Any_Patch_Is_Taken(string? patch) => PatchId.Of([File with { Patch = patch, Blob = "b10b" }]) is not null;

    [Fact]
    public void Three_Thousand_Files_Cost_Memory_By_Files_And_Not_By_Lines()
    {
        var lines = string.Concat(Enumerable.Repeat("\n+a line of some length, as they are in sources", 200));
        var files = Enumerable.Range(0, 3_000)
            .Select(n => File with { Path = $"src/{n}.cs", Additions = 200, Deletions = 0, Patch = "@@ -0,0 +1,200 @@" + lines })
            .ToList();
        Id(files);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Id(files);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000_000);
    }

    private static void Same(ChangedFile one, ChangedFile other) => Assert.Equal(Id([one]), Id([other]));

    private static void Differ(ChangedFile one, ChangedFile other) => Assert.NotEqual(Id([one]), Id([other]));

    private static string Id(IReadOnlyList<ChangedFile> files) => PatchId.Of(files)!.PatchId;
}
