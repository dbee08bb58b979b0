using Automation.Core.Practices.Decisions;

namespace Automation.Core.Tests.Decisions;

public sealed class PackageDirectoriesTests
{
    [Theory]
    [InlineData("auto", "packages/a/docs/adr/0001-a.md", "packages/a/docs/adr")]
    [InlineData("auto", "packages/a/b/adr/0001-a.md", "packages/a/b/adr")]
    [InlineData("auto", "docs/adr/0001-a.md", null)]
    [InlineData("auto", "packages/a/quadr/0001-a.md", null)]
    [InlineData("auto", "packages/a/docs/adr/picture.png", null)]
    [InlineData("records", "packages/a/docs/adr/0001-a.md", null)]
    [InlineData("packages/*/records", "packages/a/records/0001-a.md", "packages/a/records")]
    [InlineData("packages/*/records", "packages/a/docs/adr/0001-a.md", null)]
    [InlineData("packages/*/records, auto", "packages/a/docs/adr/0001-a.md", "packages/a/docs/adr")]
    public void A_File_Leads_To_The_Directory_Of_Its_Package_Where_Policy_Means_It(string setting, string file, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], PackageDirectories.Of(setting, [file]));

    [Fact]
    public void Of_Very_Many_The_Shallow_Ones_Stay()
    {
        var files = Enumerable.Range(1, 80).Select(static n => $"deep/deeper/p{n}/adr/a.md").Append("z/adr/a.md");

        var directories = PackageDirectories.Of("auto", files);

        Assert.Equal((PackageDirectories.Max, "z/adr"), (directories.Count, directories[0]));
    }

    [Fact]
    public void A_Pattern_Cannot_Be_Listed() =>
        Assert.Equal(["docs/adr"], PackageDirectories.Listable(["docs/adr", "packages/*/adr", "a?/adr"]));
}
