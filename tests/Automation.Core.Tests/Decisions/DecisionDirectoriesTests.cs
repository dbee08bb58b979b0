using Automation.Core.Practices.Decisions;

namespace Automation.Core.Tests.Decisions;

public sealed class DecisionDirectoriesTests
{
    [Fact]
    public void Policys_Directory_Is_The_Only_One()
    {
        Assert.Equal(["doc/decisions"], DecisionDirectories.Candidates("./doc/decisions/", "elsewhere"));
    }

    [Fact]
    public void The_Directory_Of_Adr_Tools_Comes_First()
    {
        var candidates = DecisionDirectories.Candidates("auto", "doc/decisions\n");

        Assert.Equal(["doc/decisions", "docs/adr"], candidates.Take(2));
        Assert.Equal("docs/adr", DecisionDirectories.Candidates("auto", null)[0]);
    }

    [Theory]
    [InlineData(".", "")]
    [InlineData(".decisions", ".decisions")]
    [InlineData("doc\\adr", "doc/adr")]
    [InlineData("/adr/", "adr")]
    public void A_Directory_Is_Written_In_One_Way(string setting, string directory)
    {
        Assert.Equal([directory], DecisionDirectories.Candidates(setting, null));
    }

    [Theory]
    [InlineData("docs/adr/0001-a.md", true)]
    [InlineData("docs/adr/a.MD", true)]
    [InlineData("docs/adr/README.md", false)]
    [InlineData("docs/adr/index.md", false)]
    [InlineData("docs/adr/template.md", false)]
    [InlineData("docs/adr/0000-template.md", false)]
    [InlineData("docs/adr/adr-template-minimal.md", false)]
    [InlineData("docs/adr/0001-a.png", false)]
    [InlineData("docs/adr/old/0001-a.md", false)]
    [InlineData("docs/0001-a.md", false)]
    public void Records_Are_Told_From_Other_Files(string path, bool isRecord)
    {
        Assert.Equal(isRecord, DecisionDirectories.IsRecord(path, ["docs/adr"]));
    }
}
