using Automation.Core.CodeOwners;

namespace Automation.Core.Tests.CodeOwners;

public sealed class CodeOwnersCoverageTests
{
    private static readonly CodeOwnersFile File = CodeOwnersFile.Parse("/src/ @a\n/src/legacy/\n");

    [Fact]
    public void Files_Without_A_Rule_And_Files_That_A_Rule_Clears_Have_No_Owner()
    {
        var coverage = CodeOwnersCoverage.Of(File, ["src/a", "src/legacy/b", "README.md", "src/c"]);

        Assert.Equal((2, 4, 50.0), (coverage.Owned, coverage.Total, coverage.Percent));
        Assert.Equal(["src/legacy/b", "README.md"], coverage.Unowned);
    }

    [Fact]
    public void All_But_One_Is_Not_All() =>
        Assert.Equal(99.9, CodeOwnersCoverage.Of(File, [.. Enumerable.Repeat("src/a", 2_999), "b"]).Percent);

    [Fact]
    public void Nothing_To_Own_Is_Owned() => Assert.Equal(100, CodeOwnersCoverage.Of(File, []).Percent);

    [Fact]
    public void Folders_Come_By_The_Number_Of_Their_Own_Files_And_Then_By_Name()
    {
        var coverage = CodeOwnersCoverage.Of(File, ["b/1", "a/1", "c/1", "c/2", "c/d/1", "top"]);

        Assert.Equal(
            [new UnownedFolder("c/", 2), new UnownedFolder("", 1), new UnownedFolder("a/", 1)],
            coverage.Folders(3));
    }
}
